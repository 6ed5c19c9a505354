using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Reporting;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

public sealed class QuarantinedMentionsTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_mention_counts_once_on_its_day_and_what_was_routed_later_not_at_all()
    {
        var rig = Rig();
        var routed = StoredMentions.Question("routed", Noon);
        await KeepAsync(rig, StoredMentions.Question("a", Noon).Mention, StoredMentions.Question("b", Noon.AddDays(-1)).Mention, routed.Mention);
        // The same again in another batch, with the brand's own reply, which is not inbound.
        await KeepAsync(rig, StoredMentions.Question("a", Noon).Mention, StoredMentions.Reply("r", Noon, "a").Mention);
        await rig.PutAsync(routed);

        var report = await ReportAsync(rig, 20);

        Assert.Equal(1, report.Coverage.Quarantined);
        Assert.Equal(2, report.Coverage.Received);
        Assert.Equal(1, (await ReportAsync(rig, 19)).Coverage.Quarantined);
    }

    [Fact]
    public async Task What_cannot_be_read_counts_one_on_the_day_on_which_it_was_received()
    {
        var rig = Rig();
        rig.Clock.Now = Noon;
        await rig.Quarantine.KeepAsync(QueueNames.Mentions, new BinaryData("{\"version\":"), "why", CancellationToken.None);
        await rig.Quarantine.KeepAsync(QueueNames.Classified, new BinaryData("[]"), "why", CancellationToken.None);
        await rig.Quarantine.KeepAsync("hook-meta", new BinaryData("?"), "why", CancellationToken.None);
        await rig.Quarantine.KeepAsync(QueueNames.Mail, new BinaryData("no mention"), "why", CancellationToken.None);
        // Seen again a day later, and counted where it was first.
        rig.Clock.Now = Noon.AddDays(1);
        await rig.Quarantine.KeepAsync("hook-meta", new BinaryData("?"), "why", CancellationToken.None);

        Assert.Equal(3, (await ReportAsync(rig, 20)).Coverage.Quarantined);
        Assert.Equal(0, (await ReportAsync(rig, 21)).Coverage.Quarantined);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"version\":1,\"brand\":\"b\",\"source\":\"push\",\"receivedAt\":\"2026-11-20T12:00:00Z\",\"mentions\":[null]}")]
    [InlineData("{\"version\":1,\"brand\":\"b\",\"source\":\"push\",\"receivedAt\":\"2026-11-20T12:00:00Z\",\"mentions\":[{\"author\":null}]}")]
    public async Task A_batch_that_lacks_a_part_counts_one_and_stops_no_report(string batch)
    {
        var rig = Rig();
        await rig.Quarantine.KeepAsync(QueueNames.Mentions, new BinaryData(batch), "why", CancellationToken.None);
        await rig.Quarantine.KeepAsync(QueueNames.Classified, new BinaryData(batch), "why", CancellationToken.None);

        Assert.Equal(2, (await ReportAsync(rig, 20)).Coverage.Quarantined);
    }

    private static Task<Domain.Reporting.Report> ReportAsync(ReportingRig rig, int day) => rig.Writing.WriteAsync(
        new ReportRequest(new(2026, 11, day), new(2026, 11, day), Noon.AddDays(2)), CancellationToken.None);

    private static Task KeepAsync(ReportingRig rig, params Mention[] mentions) => rig.Quarantine.KeepAsync(
        QueueNames.Mentions,
        new BinaryData(JsonSerializer.SerializeToUtf8Bytes(
            new MentionBatch(1, rig.Brand.Id, "push", Noon, mentions), MentionJson.Compact.MentionBatch)),
        "why", CancellationToken.None);

    private ReportingRig Rig() => new(
        fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock { Now = Noon });
}
