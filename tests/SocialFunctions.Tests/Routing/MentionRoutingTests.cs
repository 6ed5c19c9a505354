using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Inbox;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Routing;

/// <summary>Two instances route at once: one the reply, the other the message that it names.</summary>
public sealed class MentionRoutingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Mention Head = new()
    {
        Network = NetworkNames.X, Id = "head", ConversationId = "talk", PublishedAt = Noon, Text = "Is it open?",
        Author = new Author("ana", "ana"), Direction = MentionDirection.Inbound,
    };

    private static readonly Mention Reply = new()
    {
        Network = NetworkNames.X, Id = "reply", InReplyTo = "head", PublishedAt = Noon.AddMinutes(5), Kind = MentionKind.Reply,
        Text = "And at night?", Author = new Author("bea", "bea"), Direction = MentionDirection.Inbound,
    };

    private static readonly MessageClassification Asks = new()
    {
        Language = "en", Sentiment = Sentiment.Neutral, Confidence = 0.5, Intent = Intent.Question, NeedsReply = true, Urgency = Urgency.Normal,
    };

    private readonly Brand brand = ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC");

    [Theory]
    [InlineData("import")]
    [InlineData("poll")]
    [InlineData("push")]
    public async Task A_case_does_not_stay_apart_when_its_head_came_and_was_joined_before_the_case_stood(string via)
    {
        IReadOnlyList<string>? meanwhile = null;
        // The clock is read when the truth is written: after the reply's head was seen to be absent, and before the reply's case stands.
        var clock = new InterruptedClock(async () =>
        {
            await RouteAsync(new SteppedClock { Now = Noon }, via, Head);
            await MendAsync();
            meanwhile = await CasesAsync();
        });

        await RouteAsync(clock, via, Reply);
        Assert.Equal(["talk|ana"], meanwhile);
        Assert.Equal(["head|bea", "talk|ana"], await CasesAsync());

        await MendAsync();
        Assert.Equal(["talk|ana", "talk|bea"], await CasesAsync());
    }

    private async Task RouteAsync(TimeProvider clock, string via, Mention mention)
    {
        var router = new BrandRouter(brand);
        var threads = new ThreadStep(fixture.Storage);
        var reports = new ReportMarkers(fixture.Storage, brand, new SteppedClock());
        var routing = new MentionRouting(
            brand, new IncomingMentions(brand, router), threads, new MentionStep(fixture.Storage, threads, new CorrectedMentions(router), clock),
            new CaseStep(fixture.Storage, brand, reports), new MarkerStep(fixture.Storage, brand, reports));
        await routing.RouteAsync(new ClassifiedBatch(1, brand.Id, via, Noon, [new ClassifiedMention(mention, Asks)]), CancellationToken.None);
    }

    private async Task MendAsync()
    {
        var reports = new ReportMarkers(fixture.Storage, brand, new SteppedClock());
        var join = new ConversationJoin(fixture.Storage, brand, reports);
        await new CaseMending(fixture.Storage, brand, join, new HandleMatching(fixture.Storage, brand, reports)).RunAsync(CancellationToken.None);
    }

    private async Task<IReadOnlyList<string>> CasesAsync()
    {
        var partition = Keys.NetworkPartition(brand.Id, NetworkNames.X);
        var keys = new List<string>();
        await foreach (var row in fixture.Storage.Table(TableNames.Cases).QueryAsync<TableEntity>(row => row.PartitionKey == partition))
            keys.Add(row.RowKey);
        return keys;
    }

    /// <summary>Lets something else happen, whole, when somebody first looks at it.</summary>
    private sealed class InterruptedClock(Func<Task> happening) : TimeProvider
    {
        private Func<Task>? next = happening;

        public override DateTimeOffset GetUtcNow()
        {
            var now = Interlocked.Exchange(ref next, null);
            // Away from the test's own context, whose threads may all be waiting here.
            if (now is not null)
                Task.Run(now).GetAwaiter().GetResult();
            return Noon;
        }
    }
}
