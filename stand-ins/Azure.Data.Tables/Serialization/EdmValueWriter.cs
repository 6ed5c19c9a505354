using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Serialization;

/// <summary>Writes one property, with its type beside it where JSON alone would lose it.</summary>
internal static class EdmValueWriter
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>A null is left out: the service keeps no nulls, and a merge takes one for "unchanged".</summary>
    public static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case bool flag:
                json.WriteBoolean(name, flag);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case double number:
                WriteDouble(json, name, number);
                break;
            case long number:
                WriteTyped(json, name, EdmType.Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case ulong number:
                WriteTyped(json, name, EdmType.Int64, number.ToString(CultureInfo.InvariantCulture));
                break;
            case Guid guid:
                WriteType(json, name, EdmType.Guid);
                json.WriteString(name, guid);
                break;
            case DateTimeOffset instant:
                WriteTyped(json, name, EdmType.DateTime, Format(instant));
                break;
            case DateTime { Kind: DateTimeKind.Utc } instant:
                WriteTyped(json, name, EdmType.DateTime, Format(instant));
                break;
            case DateTime other:
                throw new NotSupportedException($"The DateTime of property '{name}' has a Kind of {other.Kind}; it must be UTC.");
            case byte[] bytes:
                WriteType(json, name, EdmType.Binary);
                json.WriteBase64String(name, bytes);
                break;
            case BinaryData data:
                WriteType(json, name, EdmType.Binary);
                json.WriteBase64String(name, data.ToMemory().Span);
                break;
            default:
                throw new NotSupportedException($"Property '{name}' is of type {value.GetType()}, which a table cannot hold.");
        }
    }

    private static string Format(DateTimeOffset instant) => instant.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture);

    // Annotated always: 5.0 is written as 5, which the service would otherwise keep as an Int32.
    private static void WriteDouble(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            WriteType(json, name, EdmType.Double);
            json.WriteNumber(name, number);
            return;
        }

        WriteTyped(json, name, EdmType.Double, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
    }

    private static void WriteTyped(Utf8JsonWriter json, string name, string type, string value)
    {
        WriteType(json, name, type);
        json.WriteString(name, value);
    }

    private static void WriteType(Utf8JsonWriter json, string name, string type)
    {
        Span<char> annotation = name.Length <= 256 ? stackalloc char[name.Length + PropertyName.TypeSuffix.Length] : new char[name.Length + PropertyName.TypeSuffix.Length];
        name.CopyTo(annotation);
        PropertyName.TypeSuffix.CopyTo(annotation[name.Length..]);
        json.WriteString(annotation, type);
    }
}
