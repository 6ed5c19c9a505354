using Azure.Data.Tables;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Storage;

/// <summary>A case as a row of table Cases, and back to what it was folded from.</summary>
internal static class CaseRows
{
    /// <param name="handle">Of the person, in lower case: by it MendViews finds whom the brand addressed.</param>
    public static TableEntity Write(Case one, string brand, string? handle)
    {
        var row = new TableEntity(Keys.NetworkPartition(brand, one.Person.Network), Keys.CaseRow(one.Person));
        row.Put("conversation", one.Person.Conversation);
        row.Put("author", one.Person.Author);
        row.Put("handle", handle);
        row.Put("state", one.State is { } state ? state.ToString().ToLowerInvariant() : null);
        row.Put("opening", one.Opening?.Id);
        row.Put("openedAt", one.Opening?.At.UtcDateTime);
        row.Put("due", one.Due?.UtcDateTime);
        row.Put("department", one.Opening?.Department);
        row.Put("rule", one.Opening?.Rule);
        row.Put("priority", one.Priority is { } priority ? priority.ToString().ToLowerInvariant() : null);
        LongText.Write(row, "messages", UtteranceJson.WriteLatest(one.Utterances, LongText.Most));
        return row;
    }

    public static PersonKey Person(TableEntity row, string network) =>
        new(network, row.GetString("conversation"), row.GetString("author"));

    public static List<Utterance> Utterances(TableEntity row) => UtteranceJson.Read(LongText.Read(row, "messages"));
}
