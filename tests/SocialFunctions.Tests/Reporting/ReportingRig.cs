using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Ingestion;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Reporting;

/// <summary>The real classes of reporting and upkeep over a real emulator, with a clock of the test's own.</summary>
internal sealed class ReportingRig
{
    private readonly BrandSource source = new("{}");

    public ReportingRig(StorageAreas storage, Brand brand, SteppedClock clock)
    {
        (Storage, Brand, Clock) = (storage, brand, clock);
        Quarantine = new QuarantineStore(storage, brand, clock);
        Operations = new OperationMeter(clock);
        Spend = new SpendLedger(storage, brand, Operations, new TextRecordMeter(), clock);
        Editions = new EditionStore(storage, brand);
        Window = new MentionWindow(storage, brand);
        Writing = new ReportWriting(Window, new QuarantinedMentions(Quarantine, brand), Spend, Editions, source, brand);
        Rows = new ReportRows(storage, brand, clock);
        Effects = new MailEffects(storage, brand, clock);
        Daily = new DailyReports(Rows, Writing, Effects, brand, clock, NullLogger<DailyReports>.Instance);
        Health = new HealthReading(storage, new QueueReading(storage), Quarantine, Connectors(storage, brand, clock), brand, clock);
        var language = Options.Create(new ClassificationOptions { Endpoint = "https://language.example", DailyRecords = 200 });
        Signals = new SignalReading(
            storage, new QueueReading(storage), Connectors(storage, brand, clock), Daily, new RecordBudget(storage, brand, clock, language), language, brand, clock);
        Purge = new Purge(
            new ExpiredRows(storage, new ExpiredBlobs(storage, brand), brand), new ExpiredBlobs(storage, brand), brand, clock, NullLogger<Purge>.Instance);
    }

    private static ConnectorReading Connectors(StorageAreas storage, Brand brand, TimeProvider clock)
    {
        var http = new HttpClient();
        var settings = new ConfigurationBuilder().Build();
        var connectors = new ConnectorRegistry(settings, brand, NetworkCatalogue.Pollers(http, new ApiClient(http, new ApiOptions(), clock), clock));
        return new ConnectorReading(
            storage, connectors, new AccountRows(storage, brand, clock, NullLogger<AccountRows>.Instance), new HookRegistry(settings, []), new HookNotes(storage, brand, clock),
            new SubscriptionRows(storage, brand), brand, clock);
    }

    public StorageAreas Storage { get; }

    public Brand Brand { get; }

    public SteppedClock Clock { get; }

    public QuarantineStore Quarantine { get; }

    public OperationMeter Operations { get; }

    public SpendLedger Spend { get; }

    public EditionStore Editions { get; }

    public MentionWindow Window { get; }

    public ReportWriting Writing { get; }

    public ReportRows Rows { get; }

    public MailEffects Effects { get; }

    public DailyReports Daily { get; }

    public HealthReading Health { get; }

    public SignalReading Signals { get; }

    public Purge Purge { get; }

    /// <summary>Open around the clock; an hour for every message.</summary>
    public static Brand BrandOf(string id, string timeZone, int hour = 8, string department = "care")
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZone);
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<OpeningInterval>)[new(0, 1440)]);
        return new Brand
        {
            Id = id,
            Name = "Café Tostado",
            Language = "es",
            TimeZone = zone,
            Departments =
            [
                new Department
                {
                    Id = department,
                    Name = department,
                    Hours = new OpeningHours(zone, week, new HashSet<DateOnly>()),
                    Targets = new Dictionary<Priority, TimeSpan> { [Priority.Normal] = TimeSpan.FromHours(1) },
                },
            ],
            Routing = [new RoutingRule("all", new MessageCondition(), department)],
            Report = new ReportSettings(["ana@tostado.example", "luis@tostado.example"], hour, "informes@tostado.example"),
            Hash = new string('a', 64),
        };
    }

    public MailDelivery Delivery(int port) => new(
        Effects, Editions,
        new SmtpMailSender(Options.Create(new MailOptions
        {
            Host = "127.0.0.1", Port = port, User = FakeSmtpServer.User, Password = FakeSmtpServer.Password, StartTls = false,
        }), TimeProvider.System),
        Brand, Clock, NullLogger<MailDelivery>.Instance);

    /// <summary>As routing would leave them: a row each in Mentions and Threads.</summary>
    public async Task PutAsync(params StoredMention[] mentions)
    {
        foreach (var stored in mentions)
        {
            var row = MentionRows.Write(stored, Brand.Id, stored.PublishedAt, stored.PublishedAt);
            await Storage.Table(TableNames.Mentions).UpsertEntityAsync(row, TableUpdateMode.Replace);
            var thread = new TableEntity(Keys.NetworkPartition(Brand.Id, stored.Mention.Network), Keys.ThreadRow(stored.Mention.Id))
            {
                ["publishedAt"] = stored.PublishedAt.UtcDateTime,
                ["parent"] = stored.Mention.InReplyTo,
            };
            await Storage.Table(TableNames.Threads).UpsertEntityAsync(thread, TableUpdateMode.Replace);
        }
    }

    public async Task MarkAsync(DateOnly day) => await Storage.Table(TableNames.Reports)
        .UpsertEntityAsync(new TableEntity(Brand.Id, Keys.Marker + Keys.Date(day)), TableUpdateMode.Replace);

    /// <summary>As if the app had first started at this instant.</summary>
    public async Task StartedAsync(DateTimeOffset instant)
    {
        var now = Clock.Now;
        Clock.Now = instant;
        await Rows.FirstStartAsync(CancellationToken.None);
        Clock.Now = now;
    }
}
