using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Routing;

/// <summary>What one step of routing tells the next about the messages of one network.</summary>
internal sealed class RoutingNotes(string network)
{
    public string Network { get; } = network;

    /// <summary>The stored versions, by id, once they are stored.</summary>
    public Dictionary<string, StoredMention> Stored { get; } = new(StringComparer.Ordinal);

    /// <summary>Where each message's row lies: publishedAt first seen.</summary>
    public Dictionary<string, DateTimeOffset> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that Threads had not seen before.</summary>
    public HashSet<string> New { get; } = new(StringComparer.Ordinal);

    /// <summary>Deletions whose mark already lay at their message.</summary>
    public HashSet<string> DeletionsNoted { get; } = new(StringComparer.Ordinal);

    /// <summary>Case by case, the messages to put in it.</summary>
    public Dictionary<PersonKey, List<Utterance>> CaseChanges { get; } = [];

    /// <summary>Handles that the brand named instead of a message: MendViews finds whom it meant.</summary>
    public HashSet<string> HandlesAddressed { get; } = new(StringComparer.Ordinal);

    /// <summary>Handles, in lower case, of the people who wrote: should the brand have named one and no message, their cases are mended.</summary>
    public Dictionary<PersonKey, string> Handles { get; } = [];

    /// <summary>Conversations that turned out to be part of another.</summary>
    public HashSet<string> ConversationsToJoin { get; } = new(StringComparer.Ordinal);

    /// <summary>Messages not yet seen by whose id cases go: should one be seen meanwhile, its conversation must be joined.</summary>
    public HashSet<string> UnseenHeads { get; } = new(StringComparer.Ordinal);

    /// <summary>Messages for which something had waited; it is taken off when all else is written.</summary>
    public HashSet<string> ToSettle { get; } = new(StringComparer.Ordinal);

    /// <summary>Openings of turns that changed: their days' reports are told.</summary>
    public HashSet<DateTimeOffset> TouchedOpenings { get; } = [];

    /// <summary>Instants on the days whose reports must be told: each message's own, and those of the turns that it changed.</summary>
    public IEnumerable<DateTimeOffset> TouchedDays => Stored.Values.Select(stored => stored.PublishedAt).Concat(TouchedOpenings);

    /// <summary>Published instants of the brand's replies that learned only now what they answer.</summary>
    public HashSet<DateTimeOffset> PlacedReplies { get; } = [];

    /// <summary>Case by case, the ids of messages that no longer belong in it.</summary>
    public Dictionary<PersonKey, HashSet<string>> CaseDepartures { get; } = [];

    /// <summary>The message has been told to belong elsewhere; its case is looked at even if nothing else comes to it.</summary>
    public void Leave(PersonKey person, string id)
    {
        CaseChanges.TryAdd(person, []);
        if (!CaseDepartures.TryGetValue(person, out var ids))
            CaseDepartures[person] = ids = new HashSet<string>(StringComparer.Ordinal);
        ids.Add(id);
    }

    /// <summary>A deletion came while its message was still being written: the batch takes nothing further of it.</summary>
    public void Drop(string id)
    {
        Places.Remove(id);
        Stored.Remove(id);
        ToSettle.Remove(id);
        foreach (var changes in CaseChanges.Values)
            changes.RemoveAll(utterance => utterance.Id == id);
    }

    public void Put(PersonKey person, Utterance utterance)
    {
        if (!CaseChanges.TryGetValue(person, out var changes))
            CaseChanges[person] = changes = [];
        changes.Add(utterance);
    }
}
