using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>The envelope of an answer to a query: an object whose "value" is the array of rows.</summary>
internal static class ODataList
{
    /// <summary>Moves to the start of the rows; false when there is no such array.</summary>
    public static bool MoveToRows(ref Utf8JsonReader json)
    {
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = json.ValueTextEquals("value"u8);
            json.Read();
            if (isRows)
                return json.TokenType == JsonTokenType.StartArray;
            json.Skip();
        }

        return false;
    }
}
