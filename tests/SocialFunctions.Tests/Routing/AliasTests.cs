using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Inbox;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Routing;

/// <summary>A message with two ids, of which people and the brand name now one and now the other.</summary>
public sealed class AliasTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Mention Question = new()
    {
        Network = NetworkNames.X, Id = "1", Aliases = ["2"], PublishedAt = Noon, UpdatedAt = Noon.AddMinutes(1), ConversationId = "1",
        Text = "Where is my order?", Author = new Author("ana", "ana"), Direction = MentionDirection.Inbound,
    };

    private static readonly Mention Answer = new()
    {
        Network = NetworkNames.X, Id = "3", InReplyTo = "2", PublishedAt = Noon.AddMinutes(10), Kind = MentionKind.Reply,
        Text = "On its way!", Author = new Author("brand"), Direction = MentionDirection.Outbound,
    };

    private static readonly Mention Third = new()
    {
        Network = NetworkNames.X, Id = "4", InReplyTo = "2", PublishedAt = Noon.AddMinutes(20), Kind = MentionKind.Reply,
        Text = "Same here, where is mine?", Author = new Author("bea", "bea"), Direction = MentionDirection.Inbound,
    };

    private static readonly Mention Gone = new()
    {
        Network = NetworkNames.X, Id = "2", Deleted = true, UpdatedAt = Noon.AddMinutes(30), Text = "", Author = Author.Unknown, Direction = MentionDirection.Inbound,
    };

    [Fact]
    public async Task Every_order_of_arrival_answers_the_message_by_whichever_id_it_is_named()
    {
        foreach (var order in Orders([Question, Answer, Third]))
        {
            var store = await RouteAsync(order);
            Assert.Equal(["1|ana answered 1,3", "1|bea open 4"], store.Cases);
            Assert.Equal(["1", "3", "4"], store.Mentions.Select(one => one.Mention.Id).Order(StringComparer.Ordinal));
            var people = Conversations.Thread(KnownMentions.At(store.Mentions, Noon.AddDays(1)));
            Assert.Equal(["ana 1,3", "bea 4"], people.Select(one => $"{one.Key.Author} {string.Join(',', one.Utterances.Select(said => said.Id))}"));
        }
    }

    [Fact]
    public async Task A_deletion_that_names_another_id_takes_the_message_in_any_order()
    {
        foreach (var order in Orders([Question, Answer, Gone]))
        {
            var store = await RouteAsync(order);
            var gone = Assert.Single(store.Mentions, one => one.Mention.Id == "1");
            Assert.True(gone.Mention.Deleted);
            Assert.Empty(gone.Mention.Text);
            Assert.Equal(2, store.Mentions.Count);
        }
    }

    [Fact]
    public async Task A_repetition_of_all_writes_nothing_new()
    {
        var once = await RouteAsync([Question, Answer, Third]);
        var twice = await RouteAsync([Question, Answer, Third, Question, Third, Answer]);
        Assert.Equal(once.Cases, twice.Cases);
        Assert.Equal(once.Mentions.Count, twice.Mentions.Count);
    }

    private static IEnumerable<IReadOnlyList<Mention>> Orders(Mention[] all) =>
        from first in all
        from second in all
        from third in all
        where first != second && second != third && first != third
        select new[] { first, second, third };

    private async Task<(IReadOnlyList<StoredMention> Mentions, IReadOnlyList<string> Cases)> RouteAsync(IReadOnlyList<Mention> order)
    {
        var clock = new SteppedClock { Now = Noon.AddHours(1) };
        var brand = ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC");
        var storage = fixture.Storage;
        var threads = new ThreadStep(storage);
        var reports = new ReportMarkers(storage, brand, clock);
        var routing = new MentionRouting(
            brand, new IncomingMentions(brand, new BrandRouter(brand)), threads, new MentionStep(storage, threads, new CorrectedMentions(new BrandRouter(brand)), clock),
            new CaseStep(storage, brand, reports), new MarkerStep(storage, brand, reports));
        foreach (var mention in order)
        {
            var found = mention is { Deleted: false, Direction: MentionDirection.Inbound } ? Asks : null;
            var batch = new ClassifiedBatch(1, brand.Id, "push", Noon.AddHours(1), [new ClassifiedMention(mention, found)]);
            await RetriedAsync(() => routing.RouteAsync(batch, CancellationToken.None));
        }

        await new CaseMending(storage, brand, new ConversationJoin(storage, brand, reports), new HandleMatching(storage, brand, reports)).RunAsync(CancellationToken.None);
        var mentions = await RowsAsync(TableNames.Mentions, Keys.MentionPartition(brand.Id, Noon));
        var cases = await RowsAsync(TableNames.Cases, Keys.NetworkPartition(brand.Id, NetworkNames.X));
        return ([.. mentions.Select(MentionRows.Read)],
            [.. cases.Select(row => $"{row.RowKey} {row.GetString("state")} {string.Join(',', CaseRows.Utterances(row).Select(one => one.Id))}")]);
    }

    /// <summary>As the queue does: a deletion that overtook its message may ask for one more try.</summary>
    private static async Task RetriedAsync(Func<Task> route)
    {
        try
        {
            await route();
        }
        catch (InvalidOperationException)
        {
            await route();
        }
    }

    private static MessageClassification Asks { get; } = new()
    {
        Language = "en", Sentiment = Sentiment.Neutral, Confidence = 0.5, Intent = Intent.Question, NeedsReply = true, Urgency = Urgency.Normal,
    };

    private async Task<List<TableEntity>> RowsAsync(string table, string partition)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in fixture.Storage.Table(table).QueryAsync<TableEntity>($"PartitionKey eq '{partition}'"))
            rows.Add(row);
        return rows;
    }
}
