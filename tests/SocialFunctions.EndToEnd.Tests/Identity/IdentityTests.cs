using System.Collections.Concurrent;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>Queues, tables and blobs with the app's identity alone: the settings hold no key.</summary>
public sealed class IdentityTests
{
    private const string TwoMentions = """
        {"network":"web","id":"1","publishedAt":"2026-10-06T10:00:00Z","text":"Where is my order? It is two weeks late!","author":{"id":"a"}}
        {"network":"web","id":"2","publishedAt":"2026-10-06T10:05:00Z","text":"Thank you!","author":{"id":"b"}}
        """;

    [Fact]
    public async Task A_user_assigned_identity_brings_an_import_to_the_report()
    {
        await using var app = await IdentityApp.PrepareAsync();
        var up = await app.LaunchAsync(settings =>
        {
            settings["AzureWebJobsStorage__credential"] = "managedidentity";
            settings["AzureWebJobsStorage__clientId"] = IdentityEndpoint.ClientId;
        });
        Assert.True(up, string.Join('\n', app.Lines));
        await ReportsAsync(app);

        Assert.DoesNotContain(app.Settings.Values, value => value.Contains("AccountKey", StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(app.Identity.Given);
        Assert.All(app.Identity.Given, given => Assert.Equal(("https://storage.azure.com", IdentityEndpoint.ClientId), (given.Resource.TrimEnd('/'), given.ClientId)));
    }

    [Fact]
    public async Task Whatever_identity_there_is_serves_storage_and_the_language_service()
    {
        await using var app = await IdentityApp.PrepareAsync();
        var shown = new ConcurrentQueue<string>();
        await using var language = await SecureServer.StartAsync(app.Certificate, context =>
        {
            shown.Enqueue($"{context.Request.Headers.Authorization}");
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        var up = await app.LaunchAsync(settings =>
        {
            settings["Language__Endpoint"] = language.Address.ToString();
            settings["Language__Mode"] = "always";
            settings["Language__TextKey"] = "a-text-key-of-the-tests-that-is-long-enough";
            settings["Language__MaxRetries"] = "0";
        });
        Assert.True(up, string.Join('\n', app.Lines));
        await ReportsAsync(app);

        Assert.All(shown, header => Assert.StartsWith("Bearer ey", header, StringComparison.Ordinal));
        Assert.NotEmpty(shown);
        Assert.Equal(
            ["https://cognitiveservices.azure.com", "https://storage.azure.com"],
            app.Identity.Given.Select(given => given.Resource.TrimEnd('/')).Distinct().Order(StringComparer.Ordinal));
        Assert.All(app.Identity.Given, given => Assert.Empty(given.ClientId));
    }

    private static async Task ReportsAsync(IdentityApp app)
    {
        await app.ImportAsync(TwoMentions);
        Assert.Equal(2, (await app.RowsAsync(TableNames.Mentions)).Count);
        Assert.Equal(2, (await app.RowsAsync(TableNames.Threads)).Count);

        var day = new DateOnly(2026, 10, 6);
        var asOf = new DateTimeOffset(2026, 10, 8, 0, 0, 0, TimeSpan.Zero);
        await app.Client.WriteReportAsync(day, day, asOf, DateTimeOffset.UtcNow.AddHours(-1), CancellationToken.None);
        var report = ReportJson.Read(System.Text.Encoding.UTF8.GetString(await app.Client.ReportAsync("2026-10-06", "json", CancellationToken.None)));
        Assert.Equal(2, report.Received.Inbound);
    }
}
