using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Protocol;

/// <summary>A value as OData writes it in a filter.</summary>
internal static class FilterLiteral
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        char letter => Quote(letter.ToString()),
        StringBuilder text => Quote(text.ToString()),
        bool flag => flag ? "true" : "false",
        long or ulong => Plain(value) + "L",
        sbyte or byte or short or ushort or int or uint or float or double or decimal => Plain(value),
        Guid guid => $"guid'{guid}'",
        DateTimeOffset instant => OfInstant(instant.UtcDateTime),
        DateTime instant => OfInstant(instant.ToUniversalTime()),
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexString(data.ToMemory().Span)}'",
        _ => throw new ArgumentException($"A value of type {value.GetType()} has no OData literal."),
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Plain(object value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);

    private static string OfInstant(DateTime utc) =>
        $"datetime'{utc.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)}'";
}
