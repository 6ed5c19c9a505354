using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Inbox;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Inbox;

public sealed class CaseMendingTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private const string Network = NetworkNames.X;

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly ReportingRig rig = new(
        fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock { Now = Now });

    private TableClient Cases => fixture.Storage.Table(TableNames.Cases);

    [Fact]
    public async Task A_reply_by_handle_marks_the_day_of_the_question_and_its_own()
    {
        await WrittenAsync(17, 18, 19);
        await CaseAsync(new PersonKey(Network, "c", "1"), "ana", Asked("q", 17));
        await AddressedAsync("ana", Said("r", 19));

        await MendAsync();

        Assert.Equal(["q", "r"], await UtterancesAsync(new PersonKey(Network, "c", "1")));
        Assert.Equal(["2026-11-17", "2026-11-19"], await MarkedDaysAsync());
        Assert.Empty(await MarkersAsync());
    }

    [Fact]
    public async Task A_conversation_that_joins_another_marks_the_day_of_the_question_answered_there()
    {
        await WrittenAsync(17, 18, 19);
        await CaseAsync(new PersonKey(Network, "head", "1"), "ana", Said("r", 19));
        await CaseAsync(new PersonKey(Network, "late", "1"), "ana", Asked("q", 17));
        await ThreadAsync("late", "head");
        await ThreadAsync("head", null);
        await Cases.UpsertEntityAsync(MendMarkers.OfJoin(rig.Brand.Id, Network, "late"));

        await MendAsync();

        Assert.Equal(["q", "r"], await UtterancesAsync(new PersonKey(Network, "head", "1")));
        Assert.Equal(["2026-11-17", "2026-11-19"], await MarkedDaysAsync());
    }

    [Fact]
    public async Task A_marker_that_cannot_be_mended_stays_and_fails_the_run_and_the_others_are_mended()
    {
        await CaseAsync(new PersonKey(Network, "c", "1"), "ana", Asked("q", 17));
        await AddressedAsync("ana", Said("r", 19));
        await AddressedAsync("bad", Said("s", 19));
        await SpoilAsync(HandleCases.Person(Network, "bad"));
        await CaseAsync(new PersonKey(Network, "bad-late", "1"), "bea", Asked("t", 17));
        await SpoilAsync(new PersonKey(Network, "bad-late", "1"));
        await ThreadAsync("bad-late", "bad-head");
        await Cases.UpsertEntityAsync(MendMarkers.OfJoin(rig.Brand.Id, Network, "bad-late"));

        await Assert.ThrowsAnyAsync<JsonException>(MendAsync);

        Assert.Equal(["q", "r"], await UtterancesAsync(new PersonKey(Network, "c", "1")));
        Assert.Equal(["bad", "bad-late"], (await MarkersAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_handle_with_the_next_word_glued_to_it_reaches_the_person_it_begins_with()
    {
        await WrittenAsync(17);
        await CaseAsync(new PersonKey(Network, "c", "1"), "ana", Asked("q", 17));
        await AddressedAsync("ana.sorry-we", Said("r", 18));
        await AddressedAsync("ana", Said("s", 19));

        await MendAsync();

        Assert.Equal(["q", "r", "s"], await UtterancesAsync(new PersonKey(Network, "c", "1")));
        Assert.Equal(["2026-11-17"], await MarkedDaysAsync());
        Assert.Empty(await MarkersAsync());
    }

    [Fact]
    public async Task Of_two_people_whose_handles_begin_alike_the_longer_handle_is_meant()
    {
        var (ana, anaSorry) = (new PersonKey(Network, "c", "1"), new PersonKey(Network, "d", "2"));
        await CaseAsync(ana, "ana", Asked("q", 17));
        await AddressedAsync("ana.sorry", Said("r", 19));
        await MendAsync();
        Assert.Equal(["q", "r"], await UtterancesAsync(ana));

        await CaseAsync(anaSorry, "ana.sorry", Asked("t", 18));
        await AddressedAsync("ana.sorry", Said("r", 19));
        await MendAsync();

        Assert.Equal(["q"], await UtterancesAsync(ana));
        Assert.Equal(["t", "r"], await UtterancesAsync(anaSorry));
    }

    private async Task SpoilAsync(PersonKey person)
    {
        TableEntity row = await Cases.GetEntityAsync<TableEntity>(Keys.NetworkPartition(rig.Brand.Id, Network), Keys.CaseRow(person));
        LongText.Write(row, "messages", "[");
        await Cases.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    private static Utterance Asked(string id, int day) => new()
    {
        Id = id, At = Now.AddDays(day - Now.Day), Direction = MentionDirection.Inbound, NeedsReply = true, Department = "care",
    };

    private static Utterance Said(string id, int day) => new()
    {
        Id = id, At = Now.AddDays(day - Now.Day).AddMinutes(5), Direction = MentionDirection.Outbound,
    };

    private async Task MendAsync()
    {
        var reports = new ReportMarkers(fixture.Storage, rig.Brand, rig.Clock);
        var join = new ConversationJoin(fixture.Storage, rig.Brand, reports);
        var handles = new HandleMatching(fixture.Storage, rig.Brand, reports);
        await new CaseMending(fixture.Storage, rig.Brand, join, handles).RunAsync(CancellationToken.None);
    }

    private async Task WrittenAsync(params int[] days)
    {
        foreach (var day in days)
        {
            var row = new TableEntity(rig.Brand.Id, Keys.Date(new DateOnly(2026, 11, day))) { ["written"] = Now };
            await fixture.Storage.Table(TableNames.Reports).UpsertEntityAsync(row);
        }
    }

    private async Task CaseAsync(PersonKey person, string? handle, params Utterance[] utterances) =>
        await Cases.UpsertEntityAsync(CaseRows.Write(Case.Of(person, utterances, rig.Brand), rig.Brand.Id, handle));

    private async Task ThreadAsync(string id, string? parent)
    {
        var row = new TableEntity(Keys.NetworkPartition(rig.Brand.Id, Network), Keys.ThreadRow(id)) { ["publishedAt"] = Now.UtcDateTime, ["direction"] = "inbound" };
        if (parent is not null)
            row["parent"] = parent;
        await fixture.Storage.Table(TableNames.Threads).UpsertEntityAsync(row);
    }

    /// <summary>As routing leaves what the brand said to a handle: a row of its own, and the note to mend it.</summary>
    private async Task AddressedAsync(string handle, params Utterance[] sayings)
    {
        await CaseAsync(HandleCases.Person(Network, handle), null, sayings);
        await Cases.UpsertEntityAsync(MendMarkers.OfHandle(rig.Brand.Id, Network, handle));
    }

    private async Task<IEnumerable<string>> UtterancesAsync(PersonKey person) =>
        CaseRows.Utterances(await Cases.GetEntityAsync<TableEntity>(Keys.NetworkPartition(rig.Brand.Id, Network), Keys.CaseRow(person))).Select(one => one.Id);

    private async Task<IEnumerable<string>> MarkedDaysAsync() =>
        (await rig.Rows.MarkedAsync(CancellationToken.None)).Select(marked => Keys.Date(marked.Day));

    private async Task<List<string>> MarkersAsync()
    {
        var partition = Keys.MendPartition(rig.Brand.Id);
        var subjects = new List<string>();
        await foreach (var row in Cases.QueryAsync<TableEntity>(row => row.PartitionKey == partition))
            subjects.Add(MendMarkers.Subject(row));
        return subjects;
    }
}
