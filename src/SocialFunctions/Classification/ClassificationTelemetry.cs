using System.Diagnostics;
using System.Diagnostics.Metrics;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Classification;

/// <summary>Spans and metrics of classification; docs/telemetry.md lists them.</summary>
internal static class ClassificationTelemetry
{
    public const string Name = "SocialFunctions.Classification";

    private static readonly Meter Meter = new(Name);

    /// <summary>The usual boundaries are milliseconds'.</summary>
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private static readonly Histogram<double> Latency = Meter.CreateHistogram<double>("classification_latency", "s", "How long a batch took to be classified.", advice: Seconds);

    private static readonly Counter<long> Classified = Meter.CreateCounter<long>("mentions_classified", "{mention}", "Mentions that were classified.");

    public static Counter<long> LanguageRecords { get; } = Meter.CreateCounter<long>("language_records", "{record}", "Text records that the Language service bills.");

    public static ActivitySource Source { get; } = new(Name);

    public static void Done(string via, IReadOnlyList<ClassifiedMention> mentions, DateTimeOffset started, DateTimeOffset now)
    {
        Latency.Record((now - started).TotalSeconds);
        if (Classified.Enabled)
        {
            foreach (var source in mentions.Where(one => one.Classification is not null).CountBy(one => one.Classification!.Source))
                Classified.Add(source.Value, new KeyValuePair<string, object?>("source", source.Key));
        }

        MentionTraces.Record(Source, "mention classified", via, mentions.Select(one => one.Mention.Identity), started);
    }
}
