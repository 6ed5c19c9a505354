using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>
/// The names met so far in one answer: its rows mostly have the same ones in the same order, so that after the first row
/// no name becomes a new string. Not for use by several threads.
/// </summary>
internal sealed class PropertyNames
{
    private readonly List<(byte[] Bytes, string Text)> names = [];
    private int expected;

    public void StartRow() => expected = 0;

    public string Read(ref Utf8JsonReader json)
    {
        for (var step = 0; step < names.Count; step++)
        {
            var place = (expected + step) % names.Count;
            if (!json.ValueTextEquals(names[place].Bytes))
                continue;
            expected = place + 1;
            return names[place].Text;
        }

        var text = json.GetString()!;
        names.Add((System.Text.Encoding.UTF8.GetBytes(text), text));
        expected = names.Count;
        return text;
    }
}
