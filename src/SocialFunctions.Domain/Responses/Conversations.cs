using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>Finds who talks with the brand where: each person's messages in a conversation, and the brand's addressed to that person.</summary>
public static class Conversations
{
    /// <summary>The same for any order of <paramref name="mentions"/>; employees are outside. Give only what exists at asOf.</summary>
    public static IReadOnlyList<PersonThread> Thread(IReadOnlyCollection<StoredMention> mentions)
    {
        var set = new MentionSet(mentions);
        var keys = ConversationKeys.Of(set);
        var addressees = Addressees.Of(set);
        var threads = new Dictionary<PersonKey, List<Utterance>>();
        for (var i = 0; i < set.Ordered.Length; i++)
        {
            var person = set.IsPerson(i) ? i : addressees[i];
            if (person is not { } somebody)
                continue;
            var key = KeyOf(set.Ordered[somebody].Mention, keys[somebody]);
            if (!threads.TryGetValue(key, out var utterances))
                threads[key] = utterances = [];
            utterances.Add(Utterances.From(set.Ordered[i]));
        }

        return [.. threads
            .OrderBy(thread => thread.Key.Network, StringComparer.Ordinal)
            .ThenBy(thread => thread.Key.Conversation, StringComparer.Ordinal)
            .ThenBy(thread => thread.Key.Author, StringComparer.Ordinal)
            .Select(thread => new PersonThread(thread.Key, thread.Value))];
    }

    private static PersonKey KeyOf(Mention mention, string conversation) =>
        new(mention.Network, conversation, ConversationRoots.PersonOf(mention));
}
