using System.Diagnostics;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Benchmarks;

/// <summary>From a set of mentions to the figures of a report over all their days, without storage.</summary>
internal static class FoldBenchmark
{
    private const int Runs = 3;

    public static void Run(ResultTable table, FileInfo file, Brand brand)
    {
        var asOf = TimeProvider.System.GetUtcNow();
        var mentions = Stored(file, brand, asOf);
        var input = new ReportInput
        {
            Brand = brand,
            From = LocalDay.Of(mentions.Min(mention => mention.PublishedAt), brand.TimeZone),
            To = LocalDay.Of(mentions.Max(mention => mention.PublishedAt), brand.TimeZone),
            AsOf = asOf,
            Mentions = mentions,
        };

        // The best of a few: the first one compiles.
        var best = TimeSpan.MaxValue;
        long bytes = 0;
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            ReportBuilder.Build(input);
            best = clock.Elapsed < best ? clock.Elapsed : best;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var days = input.To.DayNumber - input.From.DayNumber + 1;
        table.Add("Fold", FormattableString.Invariant($"{mentions.Count:N0} mentions of {days:N0} days into a report"), $"{best.TotalMilliseconds:N0} ms");
        table.Add("Fold", "allocated", $"{bytes / 1e6:N0} MB");
    }

    private static IReadOnlyList<StoredMention> Stored(FileInfo file, Brand brand, DateTimeOffset receivedAt)
    {
        var classifier = new EmbeddedClassifier();
        var mentions = File.ReadLines(file.FullName).Select(line => ImportLine.Read(System.Text.Encoding.UTF8.GetBytes(line)).Mention!)
            .Select(mention => new ClassifiedMention(mention, Classify(classifier, brand, mention)));
        return new IncomingMentions(brand, new BrandRouter(brand)).Reduce(new ClassifiedBatch(1, brand.Id, "import", receivedAt, [.. mentions]));
    }

    private static MessageClassification? Classify(EmbeddedClassifier classifier, Brand brand, Mention mention) =>
        !mention.Deleted && AccountRoles.Of(brand, mention).Direction == MentionDirection.Inbound
            ? classifier.Classify(mention.Text, mention.Language, mention.Rating)
            : null;
}
