using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Inbox.Corrections;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Inbox;

/// <summary>The real routing and correcting over a real emulator; complaints go to care, everything else to sales.</summary>
internal sealed class CorrectionRig
{
    public const string Text = "Great, no network again";

    public static readonly DateTimeOffset Published = new(2026, 11, 18, 9, 0, 0, TimeSpan.Zero);

    public CorrectionRig(StorageAreas storage, string brandId)
    {
        (Storage, Brand) = (storage, BrandOf(brandId));
        var router = new BrandRouter(Brand);
        var versions = new CorrectedMentions(router);
        var reports = new ReportMarkers(storage, Brand, Clock);
        var threads = new ThreadStep(storage);
        Routing = new MentionRouting(
            Brand, new IncomingMentions(Brand, router), threads, new MentionStep(storage, threads, versions, Clock),
            new CaseStep(storage, Brand, reports), new MarkerStep(storage, Brand, reports));
        Lookup = new MentionLookup(storage, Brand);
        Correcting = new MentionCorrecting(storage, Lookup, versions, Routing, Brand, Clock);
        Lines = new CorrectionLines(storage, Lookup, Brand);
    }

    public StorageAreas Storage { get; }

    public Brand Brand { get; }

    public SteppedClock Clock { get; } = new() { Now = Published.AddDays(2) };

    public MentionRouting Routing { get; }

    public MentionLookup Lookup { get; }

    public MentionCorrecting Correcting { get; }

    public CorrectionLines Lines { get; }

    public static CorrectionBody Body(Intent? intent = null, bool? needsReply = null, Sentiment? sentiment = null, string id = "1") => new()
    {
        Mention = new MentionId(NetworkNames.X, id), Intent = intent, NeedsReply = needsReply, Sentiment = sentiment,
    };

    /// <param name="foundAs">What the classifier makes of it; without it, glad praise that needs nothing.</param>
    public Task DeliverAsync(
        string text = Text, int? updated = null, bool deleted = false, string author = "ana", string id = "1", double confidence = 0.7,
        Func<MessageClassification, MessageClassification>? foundAs = null, Func<Mention, Mention>? with = null)
    {
        var mention = new Mention
        {
            Network = NetworkNames.X, Id = id, PublishedAt = Published, ReceivedAt = Published, Text = deleted ? "" : text, Deleted = deleted,
            Author = deleted ? Author.Unknown : new Author(author, author), UpdatedAt = updated is { } minutes ? Published.AddMinutes(minutes) : null,
            ConversationId = "c",
        };
        var found = new MessageClassification
        {
            Language = "en", Sentiment = Sentiment.Positive, Confidence = confidence, Intent = Intent.Praise, NeedsReply = false, Urgency = Urgency.Low,
        };
        var classified = new ClassifiedMention(with?.Invoke(mention) ?? mention, deleted || author == "us" ? null : foundAs?.Invoke(found) ?? found);
        return Routing.RouteAsync(new ClassifiedBatch(1, Brand.Id, "poll", Published, [classified]), CancellationToken.None);
    }

    public async Task<CorrectionAnswer> CorrectAsync(CorrectionBody body) =>
        CorrectionAnswer.Of(Assert.IsType<CorrectionResult.Corrected>(await Correcting.CorrectAsync(body, CancellationToken.None)).Mention);

    public async Task<StoredMention> StoredAsync(string id = "1") =>
        Assert.Single(await Lookup.FindAsync([new MentionId(NetworkNames.X, id)], CancellationToken.None)).Mention;

    public async Task<TableEntity> CaseAsync() => await Storage.Table(TableNames.Cases).GetEntityAsync<TableEntity>(
        Keys.NetworkPartition(Brand.Id, NetworkNames.X), Keys.CaseRow(new PersonKey(NetworkNames.X, "c", "ana")));

    public async Task<List<TableEntity>> RowsAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in Storage.Table(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Brand.Id}")))
            rows.Add(row);
        return rows;
    }

    private static Brand BrandOf(string id)
    {
        var brand = ReportingRig.BrandOf(id, "Etc/UTC");
        return brand with
        {
            Accounts = [new BrandAccount(NetworkNames.X, "us", "us")],
            Departments = [.. brand.Departments, brand.Departments[0] with { Id = "sales" }],
            Routing =
            [
                new RoutingRule("complaints", new MessageCondition { Intents = [Intent.Complaint] }, "care"),
                new RoutingRule("all", new MessageCondition(), "sales"),
            ],
            Protocol = [new ProtocolRule("politics", new MessageCondition { Sensitive = ["politics"] }, ProtocolAnswers.Nobody)],
        };
    }
}
