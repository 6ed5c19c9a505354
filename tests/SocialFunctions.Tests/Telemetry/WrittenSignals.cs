using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Reporting;
using SocialFunctions.Routing;
using SocialFunctions.Telemetry;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Telemetry;

/// <summary>Every instrument of the app, and the lines that the real exporter writes once each has measured something.</summary>
public sealed class WrittenSignals
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    public WrittenSignals()
    {
        foreach (var type in typeof(TelemetryOptions).Assembly.GetTypes().Where(type => type.Name.EndsWith("Telemetry", StringComparison.Ordinal)))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("SocialFunctions.", StringComparison.Ordinal))
                    Instruments.Add(instrument);
            },
        };
        listener.Start();

        var logger = new RecordingLogger<SignalLines>();
        var lines = new SignalLines(logger, Options.Create(new TelemetryOptions()), TimeProvider.System);
        using var provider = Sdk.CreateMeterProviderBuilder().AddMeter(TelemetryProviders.AllOfOurs).AddReader(lines.Reader!).Build();
        Measure();
        lines.Begin();
        lines.End();
        Lines = [.. logger.Entries.Select(entry => entry.Message)];
        Levels = [.. logger.Entries.Select(entry => entry.Level).Distinct()];
    }

    internal List<Instrument> Instruments { get; } = [];

    internal IReadOnlyList<string> Lines { get; }

    internal IReadOnlyList<Microsoft.Extensions.Logging.LogLevel> Levels { get; }

    private static void Measure()
    {
        var mention = new Mention { Network = NetworkNames.GoogleReviews, Id = "1", Text = "A text", Author = new Author("a", "a-handle") };
        var judged = new ClassifiedMention(mention, new MessageClassification
        {
            Language = "es", Sentiment = Sentiment.Neutral, Confidence = 1, Intent = Intent.Other, NeedsReply = false, Urgency = Urgency.Low, Topics = [], Source = "embedded",
        });
        IngestionTelemetry.Received(new BatchHeader("brand", "push", Noon), [mention]);
        IngestionTelemetry.Rejected("meta", "signature");
        IngestionTelemetry.Polled(NetworkNames.X, PollFaultKind.Throttled);
        IngestionTelemetry.Polled(NetworkNames.X, null);
        ClassificationTelemetry.Done("push", [judged], Noon, Noon.AddMilliseconds(12.5));
        ClassificationTelemetry.LanguageRecords.Add(7);
        RoutingTelemetry.Done(new ClassifiedBatch(1, "brand", "push", Noon, [judged]), Noon, Noon.AddSeconds(3));
        ReportingTelemetry.ReportsWritten.Add(1);
        ReportingTelemetry.Mailed("sent");
        UpkeepTelemetry.Kept("hook-meta");
        UpkeepTelemetry.Queue("mentions", new QueueState(3, Noon), Noon.AddHours(1));
        UpkeepTelemetry.PoisonQueue("mentions", new QueueState(1, Noon));
        UpkeepTelemetry.Turns("service", 5, 2);
        UpkeepTelemetry.Connectors(NetworkNames.X, 1, Noon.AddDays(-1.5), Noon);
        UpkeepTelemetry.ReportsMissing.Record(0);
        UpkeepTelemetry.BudgetUsed.Record(0.95);
    }
}
