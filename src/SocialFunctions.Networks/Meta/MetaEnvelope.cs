using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>What every webhook of Meta comes in.</summary>
/// <param name="Things">All that the envelope holds, changes or not: what is no mention is counted, not lost from sight.</param>
internal sealed record MetaEnvelope(string Object, IReadOnlyList<MetaChange> Changes, int Things)
{
    public static MetaEnvelope? Open(JsonElement root)
    {
        if (root.Text("object") is not { } kind || root.Member("entry") is not { ValueKind: JsonValueKind.Array })
            return null;

        var changes = new List<MetaChange>();
        var others = 0;
        foreach (var entry in root.Items("entry"))
        {
            var time = entry.Instant("time");
            var account = entry.Id("id");
            var read = entry.Items("changes").Select(change => MetaChange.Of(change, time, account)).ToList();
            changes.AddRange(read.OfType<MetaChange>());
            others += Math.Max(
                read.Count(change => change is null) + entry.Items("messaging").Count() + entry.Items("standby").Count(),
                read.Count == 0 ? 1 : 0);
        }

        return new MetaEnvelope(kind, changes, changes.Count + others);
    }
}
