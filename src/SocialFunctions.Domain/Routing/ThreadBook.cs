using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>
/// The thread entries of one network as far as they have been read. Following asks for entries that are not in it by
/// <see cref="Missing"/>; read those, add them, ask again.
/// </summary>
public sealed class ThreadBook(string network)
{
    private readonly Dictionary<string, ThreadEntry?> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Ids that following met and that have not been read.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    public ThreadEntry? this[string id] => entries.GetValueOrDefault(id);

    public bool Knows(string id) => entries.ContainsKey(id);

    /// <param name="entry">Null: there is no such row.</param>
    public void Put(string id, ThreadEntry? entry)
    {
        entries[id] = entry;
        missing.Remove(id);
    }

    /// <summary>The conversation at the end of the pointers, and the message not yet seen where they broke off, if one did.</summary>
    public (string Conversation, string? Unseen) ConversationOf(ThreadEntry entry)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var current = entry;
        while (current.Conversation is null && current.Parent is { } parent)
        {
            if (!visited.Add(current.Id))
                return (visited.Min(StringComparer.Ordinal)!, null);
            if (Read(parent) is not { Seen: true } above)
                return (parent, parent);
            current = above;
        }

        return (current.Conversation ?? current.Id, null);
    }

    /// <summary>Where a message belongs: a person's own case; for the brand's, the person's whom it answers.</summary>
    public Placement PlaceOf(ThreadEntry entry)
    {
        if (entry.Direction == ThreadDirection.Employee)
            return Placement.Nowhere;
        if (entry.Direction == ThreadDirection.Inbound)
        {
            var (conversation, unseen) = ConversationOf(entry);
            return new Placement(new PersonKey(network, conversation, entry.Author!), unseen);
        }

        var visited = new HashSet<string>(StringComparer.Ordinal);
        var current = entry;
        while (current.Direction == ThreadDirection.Outbound && visited.Add(current.Id))
        {
            if (current.Parent is not { } parent)
                return current.Addressee is { } handle ? new Placement(Handle: handle) : Placement.Nowhere;
            if (Read(parent) is not { Seen: true } above)
                return new Placement(WaitsFor: parent);
            current = above;
        }

        return current.Direction == ThreadDirection.Inbound ? PlaceOf(current) : Placement.Nowhere;
    }

    private ThreadEntry? Read(string id)
    {
        if (entries.TryGetValue(id, out var entry))
            return entry;
        missing.Add(id);
        return null;
    }
}
