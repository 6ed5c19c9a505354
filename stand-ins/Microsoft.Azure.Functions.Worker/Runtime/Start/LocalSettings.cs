using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>local.settings.json as Core Tools reads it: its values become environment variables that are not yet set.</summary>
internal sealed class LocalSettings
{
    public const string FileName = "local.settings.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public IReadOnlyDictionary<string, string> Values { get; private init; } = new Dictionary<string, string>();

    public int? Port { get; private init; }

    public static LocalSettings Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
            return new LocalSettings();
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return Of(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new StartupFailure($"{FileName} is not valid JSON: {e.Message}", StartupFailure.WrongSettings, e);
        }
    }

    /// <summary>What the environment already says wins: it is how a caller overrides the file.</summary>
    public void Apply(Func<string, string?> get, Action<string, string> set)
    {
        foreach (var (name, value) in Values)
        {
            if (get(name) is null)
                set(name, value);
        }
    }

    private static LocalSettings Of(JsonElement root)
    {
        var values = Section(root, "Values").ToDictionary(p => p.Name, p => Text(p.Value));
        foreach (var connection in Section(root, "ConnectionStrings").Where(p => p.Value.ValueKind == JsonValueKind.String))
            values.TryAdd($"ConnectionStrings__{connection.Name}", Text(connection.Value));
        var port = Section(root, "Host").FirstOrDefault(p => p.NameEquals("LocalHttpPort")).Value;
        return new LocalSettings
        {
            Values = values,
            Port = port.ValueKind == JsonValueKind.Number ? port.GetInt32() : null,
        };
    }

    private static List<JsonProperty> Section(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Object
            ? [.. section.EnumerateObject()]
            : [];

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
