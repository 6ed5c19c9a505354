using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.EndToEnd.Tests.Intake;

public sealed class HappyPathTests
{
    private static readonly string[] Bad = ["warn", "error", "fatal"];

    [Fact]
    public async Task From_import_to_report_nothing_is_logged_at_warning_or_above()
    {
        await using var app = await RunningApp.StartAsync();
        var noon = new DateTimeOffset(2026, 10, 5, 12, 0, 0, TimeSpan.Zero);
        await app.ImportAsync(Enumerable.Range(1, 20).Select(number => new Mention
        {
            Network = NetworkNames.Facebook, Id = $"{number}", PublishedAt = noon.AddMinutes(number), Text = "Where is my order?", Author = new Author($"a{number}"),
        }));
        await app.DrainAsync();
        await app.MendAsync();
        var report = await app.ReportAsync(new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 5), noon.AddDays(2));

        Assert.Equal(20, report.Received.Inbound);
        Assert.Contains(app.Lines, line => IsOf("info", line));
        Assert.DoesNotContain(app.Lines, line => Bad.Any(level => IsOf(level, line)));
    }

    /// <summary>A line begins with the time, which ends with Z, and the level.</summary>
    private static bool IsOf(string level, string line) => line.Contains($"Z {level} ", StringComparison.Ordinal);
}
