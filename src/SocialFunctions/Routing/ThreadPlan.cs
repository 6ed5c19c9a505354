using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Routing;

/// <summary>
/// What table Threads must say once these messages have come: worked out from what it says now, so that a redelivery finds nothing
/// to do. Asks for rows that it lacks through <see cref="ThreadBook.Missing"/>.
/// </summary>
internal sealed class ThreadPlan(string network, IReadOnlyDictionary<string, ThreadEntry?> read)
{
    private readonly ThreadBook book = BookOf(network, read);
    private readonly Dictionary<string, ThreadEntry> changed = new(StringComparer.Ordinal);

    /// <summary>Entries to write, by id.</summary>
    public IReadOnlyDictionary<string, ThreadEntry> Changed => changed;

    public IReadOnlyCollection<string> Missing => book.Missing;

    public ThreadEntry? Entry(string id) => book[id];

    public void Take(IReadOnlyList<StoredMention> incoming)
    {
        foreach (var mention in incoming)
            Arrive(mention);
        foreach (var mention in incoming)
            Name(mention.Mention.InReplyTo);
    }

    /// <summary>Finds the case of each message, and of those that had waited for it.</summary>
    public void Place(IReadOnlyList<StoredMention> incoming, RoutingNotes notes)
    {
        foreach (var mention in incoming)
        {
            if (book[mention.Mention.Id] is not { Seen: true } entry)
                continue;
            PlaceOne(entry, Utterances.From(mention), mention.Mention.Author.Handle, notes);
            PlaceWaiting(entry, notes);
            foreach (var alias in mention.Mention.Aliases ?? [])
                PlaceWaiting(book[alias]!, notes);
        }
    }

    private void Arrive(StoredMention mention)
    {
        var before = book[mention.Mention.Id];
        if (!mention.IsBareDeletion)
            Name(mention, ThreadEntries.Seen(before, ThreadEntries.Of(mention)), before);
        else if (before is not { Seen: true })
            Set((before ?? new ThreadEntry { Id = mention.Mention.Id }) with { DeletedAt = before?.DeletedAt ?? mention.DeletedAt }, before);
    }

    /// <summary>The message's own entry, and one for each other id; a deletion that came under one of those is the message's.</summary>
    private void Name(StoredMention mention, ThreadEntry entry, ThreadEntry? before)
    {
        var deletedAt = entry.DeletedAt;
        foreach (var alias in mention.Mention.Aliases ?? [])
        {
            deletedAt ??= book[alias]?.DeletedAt;
            Set(ThreadEntries.Seen(book[alias], ThreadEntries.Alias(entry, alias)), book[alias]);
        }

        Set(entry with { DeletedAt = deletedAt }, before);
    }

    /// <summary>A parent not yet seen leaves a row of its own.</summary>
    private void Name(string? parent)
    {
        if (parent is not null && book.Knows(parent) && book[parent] is null)
            Set(new ThreadEntry { Id = parent }, null);
    }

    private void PlaceOne(ThreadEntry entry, Utterance utterance, string? handle, RoutingNotes notes)
    {
        var place = book.PlaceOf(entry);
        if (place.Person is { } person)
        {
            notes.Put(person, utterance);
            if (place.UnseenHead is { } head)
                notes.UnseenHeads.Add(head);
            if (entry.Direction == ThreadDirection.Inbound)
                NoteInbound(entry, person, handle, notes);
        }
        else if (place.Handle is { } addressed)
        {
            notes.Put(HandleCases.Person(network, addressed), utterance);
            notes.HandlesAddressed.Add(addressed);
        }
        else if (place.WaitsFor is { } unseen)
        {
            Change(unseen, row => row.Waiting.Any(one => one.Id == utterance.Id) ? row : row with { Waiting = InOrder([.. row.Waiting, utterance]) });
        }
    }

    private void NoteInbound(ThreadEntry entry, PersonKey person, string? handle, RoutingNotes notes)
    {
        NoteHead(entry);
        if (handle is not null)
            notes.Handles[person] = handle.ToLowerInvariant();
    }

    /// <summary>Should the pointers break off at a message not yet seen, it is told that a conversation goes by its id.</summary>
    private void NoteHead(ThreadEntry entry)
    {
        if (entry.Conversation is null && book.ConversationOf(entry).Unseen is { } head)
            Change(head, row => row with { Heads = true });
    }

    private void PlaceWaiting(ThreadEntry entry, RoutingNotes notes)
    {
        if (entry.IsSettled)
            return;
        foreach (var waiting in entry.Waiting)
        {
            notes.PlacedReplies.Add(waiting.At);
            PlaceOne(AnswerTo(entry, waiting), waiting, null, notes);
        }

        if (entry.Heads)
        {
            notes.ConversationsToJoin.Add(entry.Id);
            NoteHead(entry);
        }

        if (entry.Former is { } former)
            LeaveFormer(entry, former, notes);

        notes.ToSettle.Add(entry.Id);
    }

    /// <summary>Its author has become known: the message leaves the stranger's case, and what hung from it follows.</summary>
    private void LeaveFormer(ThreadEntry entry, FormerCase former, RoutingNotes notes)
    {
        var conversation = former.Conversation ?? book.ConversationOf(entry).Conversation;
        notes.Leave(new PersonKey(network, conversation, former.Author), entry.Id);
        if (conversation == entry.Id && entry.Conversation != entry.Id)
            notes.ConversationsToJoin.Add(entry.Id);
    }

    /// <summary>Whoever came first: a row must not tell in which order its messages arrived.</summary>
    private static List<Utterance> InOrder(IEnumerable<Utterance> waiting) =>
        [.. waiting.OrderBy(one => one.At).ThenBy(one => one.Id, StringComparer.Ordinal)];

    private static ThreadEntry AnswerTo(ThreadEntry entry, Utterance waiting) =>
        new() { Id = waiting.Id, At = waiting.At, Parent = entry.Id, Direction = ThreadDirection.Outbound };

    private void Change(string id, Func<ThreadEntry, ThreadEntry> change)
    {
        if (!book.Knows(id))
            return;
        var before = book[id];
        Set(change(before ?? new ThreadEntry { Id = id }), before);
    }

    private void Set(ThreadEntry after, ThreadEntry? before)
    {
        if (after.Equals(before))
            return;
        book.Put(after.Id, after);
        changed[after.Id] = after;
    }

    private static ThreadBook BookOf(string network, IReadOnlyDictionary<string, ThreadEntry?> read)
    {
        var book = new ThreadBook(network);
        foreach (var (id, entry) in read)
            book.Put(id, entry);
        return book;
    }
}
