using System.Text.Json;

namespace SocialFunctions.Domain.Mentions;

/// <summary>One line of an import: the mention, or what is wrong with the line and what would be right.</summary>
public sealed record ImportLine(Mention? Mention, string? Problem)
{
    /// <summary>Reads a line of JSON Lines in the import format; unknown keys are refused by name. Never throws for what the line holds.</summary>
    public static ImportLine Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var fields = new ImportFields(document.RootElement, "");
            var mention = document.RootElement.ValueKind == JsonValueKind.Object ? ImportMapper.Map(fields) : null;
            if (mention is null && fields.Problems.Count == 0)
                return new ImportLine(null, "is not a JSON object");
            return fields.Problems.Count == 0 ? new ImportLine(mention, null) : new ImportLine(null, string.Join("; ", fields.Problems));
        }
        catch (JsonException problem)
        {
            return new ImportLine(null, $"is not JSON (at byte {problem.BytePositionInLine ?? 0})");
        }
        catch (InvalidOperationException)
        {
            // Values are read one by one and say so themselves: only a key can still do this.
            return new ImportLine(null, "has a key that is not text in whole characters: half of a surrogate pair, or bytes that are not UTF-8");
        }
    }
}
