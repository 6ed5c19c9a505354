using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Reads <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>, the service's account of a refusal.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    /// <summary>The key in an exception's data of the place in a transaction of what was refused.</summary>
    public const string FailedEntity = "FailedEntity";

    public static TableErrorParser Shared { get; } = new();

    public override bool TryParse(
        Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = Parse(response.ContentStream is null ? default : response.Content.ToMemory());
        if (error is null)
            return false;
        if (FailedIndex(error.Message) is { } index)
            data = new Dictionary<string, string> { [FailedEntity] = index.ToString(CultureInfo.InvariantCulture) };
        return true;
    }

    private static ResponseError? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("odata.error", out var error)
                ? new ResponseError(TextOf(error, "code"), MessageOf(error))
                : null;
        }
        catch (JsonException)
        {
            // A proxy's page or an empty body: the status alone has to do.
            return null;
        }
    }

    private static string? MessageOf(JsonElement error) =>
        error.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object ? TextOf(message, "value") : null;

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    // In a transaction the message begins with the place of the action: "3:The specified entity already exists."
    private static int? FailedIndex(string? message)
    {
        var colon = message?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }
}
