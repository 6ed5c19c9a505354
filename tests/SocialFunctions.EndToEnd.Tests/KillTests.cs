using SocialFunctions.Domain.Mentions;
using SocialFunctions.Run;
using SocialFunctions.Testing;
using SocialFunctions.Testing.Conversations;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>A kill between any two steps is healed by the redelivery.</summary>
public sealed class KillTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [SharedDataFact("conversations", "support-en.csv")]
    public async Task Killed_three_times_in_the_middle_of_an_import_it_ends_as_undisturbed()
    {
        var mentions = SupportEn.Read(SharedData.Find("conversations", "support-en.csv")!);
        var from = Day(mentions.Min(mention => mention.PublishedAt));
        var to = Day(mentions.Max(mention => mention.PublishedAt));

        await using var undisturbed = await RunningApp.StartAsync();
        await undisturbed.ImportAsync(mentions);
        var expected = await Snapshot.TakeAsync(undisturbed, from, to, AsOf);

        await using var killed = await RunningApp.StartAsync(settings: settings => settings["StandIns__MessageLease"] = "00:00:05");
        var feeding = FeedAsync(killed, mentions);
        var random = new Random(7);
        for (var kills = 0; kills < 3; kills++)
        {
            await BusyAsync(killed);
            await Task.Delay(random.Next(100, 1_500));
            killed.Kill();
            await killed.LaunchAsync();
        }

        await feeding;
        Snapshot.Same(expected, await Snapshot.TakeAsync(killed, from, to, AsOf));
        Assert.Empty(await killed.RowsAsync("Quarantine"));
        Assert.Equal(0, await new QueueWatch(killed.ConnectionString).LengthAsync(CancellationToken.None));
        Assert.DoesNotContain(await killed.RowsAsync("Cases"), row => row.Contains("test-brand|~", StringComparison.Ordinal));
        Assert.DoesNotContain(await killed.RowsAsync("Hours"), row => row.Contains("\"RowKey\":\"~", StringComparison.Ordinal));
    }

    /// <summary>As <c>./run</c> feeds: from a file, each piece sent until the app has taken it.</summary>
    private static async Task FeedAsync(RunningApp app, IReadOnlyList<Mention> mentions)
    {
        var file = new FileInfo(Path.Combine(app.Folder.FullName, "import.jsonl"));
        await File.WriteAllTextAsync(file.FullName, ImportLines.Write(mentions));
        await new Importer(new ImportProgress(null)).RunAsync(file, () => app.Client, CancellationToken.None);
    }

    /// <summary>Waits until messages are being worked on.</summary>
    private static async Task BusyAsync(RunningApp app)
    {
        var queues = new QueueWatch(app.ConnectionString);
        for (var tries = 0; tries < 600 && await queues.LengthAsync(CancellationToken.None) == 0; tries++)
            await Task.Delay(50);
        Assert.True(await queues.LengthAsync(CancellationToken.None) > 0, "Nothing was at work: the kill would prove nothing.");
    }

    private static DateOnly Day(DateTimeOffset? instant) => DateOnly.FromDateTime(instant!.Value.UtcDateTime);
}
