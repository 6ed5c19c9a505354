using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Reporting;

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

        // As in queues and tables: notNeeded, critical.
        Converters =
        {
            new JsonStringEnumConverter<TurnState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<Priority>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
        WriteIndented = indented,
        NewLine = "\n",
    };
}
