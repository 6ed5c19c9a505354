using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Storage;
using Xunit.Abstractions;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>The report folds a large store within the memory of a small instance.</summary>
public sealed class MemoryTests(ITestOutputHelper output)
{
    private const int Mentions = 50_000;
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_report_over_50_000_mentions_keeps_the_app_under_400_MB()
    {
        await using var app = await RunningApp.StartAsync();
        var table = new TableServiceClient(app.ConnectionString).GetTableClient(TableNames.Mentions);
        var rows = Enumerable.Range(0, Mentions).Select(number => MentionRows.Write(Stored(number), "test-brand", Start.AddSeconds(number * 40), Start));
        foreach (var partition in rows.GroupBy(row => row.PartitionKey))
            Assert.True(await RowWriter.TryWriteAsync(table, [.. partition.Select(row => RowWriter.AddOrReplace(row, null))], CancellationToken.None));

        var report = await app.ReportAsync(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30), Start.AddDays(60));

        Assert.Equal(Mentions, report.Received.Inbound + report.Received.Outbound);
        var peak = PeakMegabytes(app.App.ProcessId);
        output.WriteLine($"The app held at most {peak} MB.");
        Assert.InRange(peak, 50, 399);
    }

    private static StoredMention Stored(int number)
    {
        var reply = number % 3 == 2;
        return new StoredMention
        {
            Mention = new Mention
            {
                Network = NetworkNames.X,
                Id = $"{100_000_000 + number}",
                Kind = reply ? MentionKind.Reply : MentionKind.Post,
                Direction = reply ? MentionDirection.Outbound : MentionDirection.Inbound,
                PublishedAt = Start.AddSeconds(number * 40),
                ReceivedAt = Start.AddSeconds(number * 40),
                Text = $"Message {number}: the parcel has been three days late and nobody at the shop can tell me where it is, what shall I do now?",
                Author = reply ? new Author("brand", "brand") : new Author($"{number % 9_000}", $"person{number % 9_000}"),
                InReplyTo = reply ? $"{100_000_000 + number - 1}" : null,
            },
            Classification = reply ? null : new MessageClassification
            {
                Language = "en", Sentiment = Sentiment.Negative, Confidence = 0.9, Intent = Intent.Complaint, NeedsReply = true,
                Urgency = Urgency.Normal, Topics = ["parcel", "shop"],
            },
            Department = reply ? null : "service",
            Priority = reply ? null : Priority.Normal,
            Rule = reply ? null : "everything",
        };
    }

    private static long PeakMegabytes(int process) =>
        long.Parse(
            File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
            System.Globalization.CultureInfo.InvariantCulture) / 1024;
}
