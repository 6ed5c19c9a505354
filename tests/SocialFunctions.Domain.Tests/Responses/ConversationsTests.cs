using FsCheck;
using FsCheck.Fluent;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class ConversationsTests
{
    [Fact]
    public void The_network_s_id_is_the_conversation() =>
        Assert.Equal("c1", Only(By("ana", "1", 0, conversation: "c1")).Key.Conversation);

    [Fact]
    public void Without_one_it_is_that_of_the_message_which_inReplyTo_leads_to() =>
        Assert.Equal("c1", ConversationOf("3", ByBrand("1", 0, conversation: "c1"), ByBrand("2", 1, to: "1"), By("ana", "3", 2, to: "2")));

    [Fact]
    public void A_message_never_seen_gives_its_own_id() => Assert.Equal("77", ConversationOf("2", By("ana", "2", 2, to: "77")));

    [Fact]
    public void A_root_without_either_is_named_by_its_author_in_lower_case() =>
        Assert.Equal("~ana", ConversationOf("2", By("Ana", "1", 0), By("bea", "2", 1, to: "1")));

    [Fact]
    public void A_root_of_the_brand_is_named_by_the_handle_that_it_starts_with() =>
        Assert.Equal("~ana", ConversationOf("2", ByBrand("1", 0, text: "@Ana hi"), By("bea", "2", 1, to: "1")));

    [Fact]
    public void A_root_of_the_brand_that_addresses_nobody_is_named_by_its_own_id() =>
        Assert.Equal("1", ConversationOf("2", ByBrand("1", 0), By("bea", "2", 1, to: "1")));

    [Fact]
    public void A_reply_to_a_message_of_the_brand_that_only_names_a_handle_stays_in_that_author_s_conversation() =>
        Assert.Equal("c1", ConversationOf(
            "3", By("ana", "1", 0, conversation: "c1"), ByBrand("2", 1, text: "@ana hi"), By("ana", "3", 2, to: "2")));

    [Fact]
    public void Networks_are_apart_also_where_ids_are_equal()
    {
        var threads = Conversations.Thread(
        [
            By("ana", "1", 0), By("ana", "1", 0).With(mention => mention with { Network = NetworkNames.Mastodon }), ByBrand("2", 1, to: "1"),
        ]);
        Assert.Equal(["mastodon 1", "x 2"], threads.Select(thread => $"{thread.Key.Network} {thread.Utterances.Count}"));
    }

    [Fact]
    public void A_ring_of_parents_ends_at_its_earliest_message() =>
        Assert.Equal("~ana", ConversationOf("3", By("ana", "1", 0, to: "2"), By("bea", "2", 1, to: "1"), By("eva", "3", 2, to: "2")));

    [Fact]
    public void A_ring_of_the_brand_s_own_messages_addresses_nobody() =>
        Assert.Empty(Conversations.Thread([ByBrand("1", 0, to: "2"), ByBrand("2", 1, to: "1")]));

    [Fact]
    public void A_reply_is_addressed_to_the_author_whom_it_names_also_through_the_brand_s_own_replies() =>
        Assert.Equal("1 2 3", Ids("ana", By("ana", "1", 0), ByBrand("2", 1, to: "1"), ByBrand("3", 2, to: "2"), By("bea", "4", 3)));

    [Fact]
    public void A_named_parent_decides_against_the_handle_in_the_text() =>
        Assert.Equal("1 3", Ids("ana", By("ana", "1", 0), By("bea", "2", 1), ByBrand("3", 2, to: "1", text: "@bea hi")));

    [Fact]
    public void A_parent_never_seen_addresses_nobody() =>
        Assert.Equal("1", Ids("ana", By("ana", "1", 0), ByBrand("3", 2, to: "77", text: "@ana hi")));

    [Fact]
    public void Without_a_parent_the_handle_decides_in_the_conversation_of_the_author_s_latest_earlier_mention()
    {
        var threads = Conversations.Thread(
        [
            By("Ana", "1", 0, conversation: "c1"), By("Ana", "2", 1, conversation: "c2"), ByBrand("3", 2, text: "@aNA hi"),
            By("Ana", "4", 3, conversation: "c3"),
        ]);
        Assert.Equal(["c1: 1", "c2: 2 3", "c3: 4"], threads.Select(thread => $"{thread.Key.Conversation}: {Ids(thread)}"));
    }

    [Fact]
    public void A_reply_of_the_same_instant_comes_after_the_message() =>
        Assert.Equal("9 1", Ids("ana", By("ana", "9", 0), ByBrand("1", 0, text: "@ana hi")));

    [Fact]
    public void A_handle_written_without_a_space_after_it_is_still_found() =>
        Assert.Equal("1 2", Ids("ana", By("ana", "1", 0), ByBrand("2", 1, text: "@ana.Hola")));

    [Fact]
    public void A_deleted_reply_keeps_whom_it_addressed() =>
        Assert.Equal("1 2", Ids("ana", By("ana", "1", 0), ByBrand("2", 1, text: "") with { AddressedTo = "Ana" }));

    [Fact]
    public void Two_messages_of_unknown_authors_are_two_persons() =>
        Assert.Equal(["unknown:1", "unknown:2"], Conversations
            .Thread([By("unknown", "1", 0, conversation: "c1"), By("unknown", "2", 1, conversation: "c1")])
            .Select(thread => thread.Key.Author));

    [Fact]
    public void Employees_are_outside_but_do_not_break_the_chain() =>
        Assert.Equal("~ana 1 3", string.Join(' ', Conversations
            .Thread([By("ana", "1", 0), By("colleague", "2", 1, to: "1") with { Employee = true }, By("ana", "3", 2, to: "2")])
            .Select(thread => $"{thread.Key.Conversation} {Ids(thread)}")));

    [Fact]
    public void Threads_and_turns_do_not_depend_on_the_order_of_arrival() =>
        Prop.ForAll(AnySet().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (mentions, seed) =>
        {
            var random = new System.Random(seed);
            return Told(mentions) == Told([.. mentions.OrderBy(_ => random.Next())]);
        }).QuickCheckThrowOnFailure();

    /// <summary>Few authors, few instants and parents of every kind: rings, later ones and missing ones among them.</summary>
    internal static Gen<StoredMention[]> AnySet() =>
        from size in Gen.Choose(1, 25)
        from mentions in Gen.CollectToSequence(Enumerable.Range(1, size), id =>
            from kind in Gen.Choose(0, 9)
            from author in Gen.Elements("ana", "bea", "unknown")
            from minute in Gen.Choose(0, 30)
            from parent in Gen.Choose(-size, size + 2)
            from conversation in Gen.Elements(null, null, null, "c1", "c2")
            let to = parent > 0 ? $"{parent}" : null
            let inbound = By(author, $"{id}", minute, to, conversation)
            select kind switch
            {
                < 4 => inbound,
                4 => inbound.NeedingNone(),
                5 => inbound with { DeletedAt = Minute(minute + 5) },
                6 => inbound with { DismissedAt = Minute(minute + 5) },
                7 => inbound with { Forbidden = true },
                _ => ByBrand($"{id}", minute, to, $"@{author} hi", conversation) with { Automatic = kind == 9 && minute > 20 },
            })
        select mentions.ToArray();

    private static string Told(IReadOnlyCollection<StoredMention> mentions) => string.Join('\n',
        from thread in Conversations.Thread(mentions)
        from turn in Turns.Fold([.. thread.Utterances.OrderBy(utterance => mentions.ToList().FindIndex(one => one.Mention.Id == utterance.Id))], Minute(60))
        select $"{thread.Key} {turn.Opening.Id} {turn.State} {turn.Reply?.Id} {turn.ResponseTime} {string.Join(' ', turn.Messages.Select(message => message.Id))}");

    private static PersonThread Only(params StoredMention[] mentions) => Assert.Single(Conversations.Thread(mentions));

    private static string ConversationOf(string id, params StoredMention[] mentions) =>
        Conversations.Thread(mentions).Single(thread => thread.Utterances.Any(utterance => utterance.Id == id)).Key.Conversation;

    private static string Ids(string author, params StoredMention[] mentions) =>
        Ids(Conversations.Thread(mentions).Single(thread => thread.Key.Author == "id-" + author));

    private static string Ids(PersonThread thread) => string.Join(' ', thread.Utterances.Select(utterance => utterance.Id));
}
