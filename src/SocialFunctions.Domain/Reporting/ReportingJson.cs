using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialFunctions.Domain.Reporting;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(LedgerLine))]
internal sealed partial class ReportingJson : JsonSerializerContext
{
    // Neither goes into HTML as it is, and people read both: an á stays one character.
    public static ReportingJson Indented { get; } = new(Written(indented: true));

    public static ReportingJson Compact { get; } = new(Written(indented: false));

    private static JsonSerializerOptions Written(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LowerCaseEnums() },
        WriteIndented = indented,
        NewLine = "\n",
    };
}
