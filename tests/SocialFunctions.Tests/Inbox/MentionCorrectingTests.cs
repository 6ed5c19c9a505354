using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Inbox.Corrections;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Reporting;
using static SocialFunctions.Tests.Inbox.CorrectionRig;

namespace SocialFunctions.Tests.Inbox;

public sealed class MentionCorrectingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly CorrectionRig rig = new(fixture.Storage, fixture.NextBrand());

    [Fact]
    public async Task A_correction_changes_mention_department_and_case_at_once()
    {
        await rig.DeliverAsync();
        Assert.Equal("sales", (await rig.StoredAsync()).Department);
        Assert.NotEqual("open", (await rig.CaseAsync()).GetString("state"));

        var answer = await rig.CorrectAsync(Body(Intent.Complaint, needsReply: true, Sentiment.Negative));

        Assert.Equal(("complaint", "negative", true, "care", "complaints"), (answer.Intent, answer.Sentiment, answer.NeedsReply, answer.Department, answer.Rule));
        var stored = await rig.StoredAsync();
        Assert.Equal((Intent.Complaint, "person", "care"), (stored.Classification!.Intent, stored.Classification.Source, stored.Department));
        Assert.Equal(rig.Clock.Now, stored.Correction!.At);
        var row = await rig.CaseAsync();
        Assert.Equal(("open", "care", "complaints"), (row.GetString("state"), row.GetString("department"), row.GetString("rule")));
    }

    [Fact]
    public async Task The_hour_and_the_written_day_are_marked_to_be_made_again()
    {
        await rig.DeliverAsync();
        foreach (var marker in await rig.RowsAsync(TableNames.Hours))
            await rig.Storage.Table(TableNames.Hours).DeleteEntityAsync(marker.PartitionKey, marker.RowKey);
        await rig.Storage.Table(TableNames.Reports).AddEntityAsync(new TableEntity(rig.Brand.Id, "2026-11-18"));

        await rig.CorrectAsync(Body(Intent.Complaint));

        Assert.Equal(["~2026111809"], (await rig.RowsAsync(TableNames.Hours)).Select(row => row.RowKey));
        Assert.Equal(["2026-11-18", "~2026-11-18"], (await rig.RowsAsync(TableNames.Reports)).Select(row => row.RowKey));
    }

    [Fact]
    public async Task Deliveries_before_and_after_in_any_order_end_in_the_same_row()
    {
        Func<CorrectionRig, Task>[] later =
        [
            one => one.DeliverAsync(confidence: 0.2),
            one => one.DeliverAsync("Great, no network again. It is back!", 5),
            one => one.DeliverAsync(updated: 9),
        ];
        var ends = new HashSet<string>();
        foreach (var (first, second, third) in new[] { (0, 1, 2), (2, 1, 0), (1, 0, 2), (1, 2, 0) })
        {
            var one = new CorrectionRig(fixture.Storage, fixture.NextBrand());
            await one.DeliverAsync();
            await one.CorrectAsync(Body(Intent.Complaint, needsReply: true));
            foreach (var at in new[] { first, second, third, first, second, third })
                await later[at](one);
            var stored = await one.StoredAsync();
            Assert.Equal((Intent.Complaint, "person", "care"), (stored.Classification!.Intent, stored.Classification.Source, stored.Department));
            Assert.Equal("open", (await one.CaseAsync()).GetString("state"));
            ends.Add(JsonSerializer.Serialize(stored));
        }

        Assert.Single(ends);
    }

    [Fact]
    public async Task An_edit_of_the_text_is_classified_anew()
    {
        await rig.DeliverAsync();
        await rig.CorrectAsync(Body(Intent.Complaint, needsReply: true));
        await rig.DeliverAsync("Great, no network again. It is back!", 5);

        Assert.Equal(("embedded", "sales"), ((await rig.StoredAsync()).Classification!.Source, (await rig.StoredAsync()).Department));
        Assert.NotEqual("open", (await rig.CaseAsync()).GetString("state"));
        Assert.Empty(await rig.Lines.WriteAsync(default));
    }

    [Fact]
    public async Task The_same_correction_again_changes_nothing_and_a_second_adds_to_it()
    {
        await rig.DeliverAsync();
        var first = await rig.CorrectAsync(Body(Intent.Complaint));
        rig.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(first, await rig.CorrectAsync(Body(Intent.Complaint)));

        var second = await rig.CorrectAsync(Body(sentiment: Sentiment.Negative) with { Note = "irony", By = "luis" });

        Assert.Equal(("complaint", "negative"), (second.Intent, second.Sentiment));
        var row = Assert.Single(await rig.RowsAsync(TableNames.Corrections));
        Assert.Equal(("x|1", "praise", "complaint", "negative", "irony"), (
            row.RowKey, row.GetString("intent"), row.GetString("correctedIntent"), row.GetString("correctedSentiment"), row.GetString("note")));
        Assert.DoesNotContain(row.Keys, column => row[column] is string text && text.Contains("network again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_that_was_kept_and_not_applied_is_completed_when_it_is_sent_again()
    {
        await rig.DeliverAsync();
        await rig.CorrectAsync(Body(Intent.Complaint));
        var place = Keys.MentionPartition(rig.Brand.Id, Published);
        await rig.Storage.Table(TableNames.Mentions).DeleteEntityAsync(place, Keys.MentionRow(Published, Body().Mention));
        await rig.DeliverAsync();
        Assert.Equal(Intent.Praise, (await rig.StoredAsync()).Classification!.Intent);

        await rig.CorrectAsync(Body(Intent.Complaint));
        Assert.Equal((Intent.Complaint, "care"), ((await rig.StoredAsync()).Classification!.Intent, (await rig.StoredAsync()).Department));
    }

    [Fact]
    public async Task What_is_not_known_deleted_or_the_brand_s_own_is_refused()
    {
        await rig.DeliverAsync(id: "2");
        await rig.DeliverAsync(id: "2", deleted: true, updated: 3);
        await rig.DeliverAsync(author: "us", id: "3");

        Assert.IsType<CorrectionResult.Unknown>(await rig.Correcting.CorrectAsync(Body(Intent.Spam), default));
        Assert.Contains("deleted", await RefusalAsync("2"), StringComparison.Ordinal);
        Assert.Contains("the brand's own", await RefusalAsync("3"), StringComparison.Ordinal);
        Assert.Empty(await rig.RowsAsync(TableNames.Corrections));
    }

    [Fact]
    public async Task A_note_keeps_no_personal_data()
    {
        await rig.DeliverAsync();
        await rig.CorrectAsync(Body(Intent.Complaint) with { Note = "she wrote ana.lopez@tostado.example below" });
        Assert.Equal("she wrote ••• below", Assert.Single(await rig.RowsAsync(TableNames.Corrections)).GetString("note"));
    }

    private async Task<string> RefusalAsync(string id) =>
        Assert.IsType<CorrectionResult.Refused>(await rig.Correcting.CorrectAsync(Body(Intent.Spam, id: id), default)).Reason;
}
