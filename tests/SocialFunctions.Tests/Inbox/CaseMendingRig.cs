using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Inbox;
using SocialFunctions.Routing;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Inbox;

/// <summary>Cases, threads and markers as routing leaves them, and the real mending over a real emulator.</summary>
internal sealed class CaseMendingRig(StorageAreas storage, string brandId)
{
    public const string Network = NetworkNames.X;

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly ReportingRig reporting = new(storage, ReportingRig.BrandOf(brandId, "Etc/UTC"), new SteppedClock { Now = Now });

    private TableClient Cases => storage.Table(TableNames.Cases);

    public async Task SpoilAsync(PersonKey person)
    {
        TableEntity row = await Cases.GetEntityAsync<TableEntity>(Keys.NetworkPartition(reporting.Brand.Id, Network), Keys.CaseRow(person));
        LongText.Write(row, "messages", "[");
        await Cases.UpsertEntityAsync(row, TableUpdateMode.Replace);
    }

    public static Utterance Asked(string id, int day) => new()
    {
        Id = id, At = Now.AddDays(day - Now.Day), Direction = MentionDirection.Inbound, NeedsReply = true, Department = "care",
    };

    public static Utterance Said(string id, int day) => new()
    {
        Id = id, At = Now.AddDays(day - Now.Day).AddMinutes(5), Direction = MentionDirection.Outbound,
    };

    public async Task MendAsync()
    {
        var reports = new ReportMarkers(storage, reporting.Brand, reporting.Clock);
        var join = new ConversationJoin(storage, reporting.Brand, reports);
        var handles = new HandleMatching(storage, reporting.Brand, reports);
        await new CaseMending(storage, reporting.Brand, join, handles).RunAsync(CancellationToken.None);
    }

    public async Task WrittenAsync(params int[] days)
    {
        foreach (var day in days)
        {
            var row = new TableEntity(reporting.Brand.Id, Keys.Date(new DateOnly(2026, 11, day))) { ["written"] = Now };
            await storage.Table(TableNames.Reports).UpsertEntityAsync(row);
        }
    }

    public async Task CaseAsync(PersonKey person, string? handle, params Utterance[] utterances) =>
        await Cases.UpsertEntityAsync(CaseRows.Write(Case.Of(person, utterances, reporting.Brand), reporting.Brand.Id, handle));

    public async Task ThreadAsync(string id, string? parent)
    {
        var row = new TableEntity(Keys.NetworkPartition(reporting.Brand.Id, Network), Keys.ThreadRow(id)) { ["publishedAt"] = Now.UtcDateTime, ["direction"] = "inbound" };
        if (parent is not null)
            row["parent"] = parent;
        await storage.Table(TableNames.Threads).UpsertEntityAsync(row);
    }

    /// <summary>As routing leaves what the brand said to a handle: a row of its own, and the note to mend it.</summary>
    public async Task AddressedAsync(string handle, params Utterance[] sayings)
    {
        await CaseAsync(HandleCases.Person(Network, handle), null, sayings);
        await Cases.UpsertEntityAsync(MendMarkers.OfHandle(reporting.Brand.Id, Network, handle));
    }

    public async Task<IEnumerable<string>> UtterancesAsync(PersonKey person) =>
        CaseRows.Utterances(await Cases.GetEntityAsync<TableEntity>(Keys.NetworkPartition(reporting.Brand.Id, Network), Keys.CaseRow(person))).Select(one => one.Id);

    public async Task<IEnumerable<string>> MarkedDaysAsync() =>
        (await reporting.Rows.MarkedAsync(CancellationToken.None)).Select(marked => Keys.Date(marked.Day));

    public async Task<List<string>> MarkersAsync()
    {
        var partition = Keys.MendPartition(reporting.Brand.Id);
        var subjects = new List<string>();
        await foreach (var row in Cases.QueryAsync<TableEntity>(row => row.PartitionKey == partition))
            subjects.Add(MendMarkers.Subject(row));
        return subjects;
    }

    /// <summary>As routing leaves a conversation whose first message came late: the note to join it to the one it belongs to.</summary>
    public Task JoinsAsync(string conversation) => Cases.UpsertEntityAsync(MendMarkers.OfJoin(reporting.Brand.Id, Network, conversation));
}
