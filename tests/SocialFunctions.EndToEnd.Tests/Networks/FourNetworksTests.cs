using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SocialFunctions.EndToEnd.Tests.Intake;

namespace SocialFunctions.EndToEnd.Tests.Networks;

/// <summary>Two networks push, two are polled, one of them is down: the report is right all the same.</summary>
public sealed class FourNetworksTests
{
    private const string Secret = "a-secret-of-the-tests-0001";

    [Fact]
    public async Task Four_networks_at_once_with_one_that_fails_give_one_right_report()
    {
        // Whole minutes, some hours ago: polls go back a week at first.
        var asked = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddHours(-3).ToUnixTimeSeconds() / 60 * 60);
        await using var square = await TownSquare.StartAsync(asked);
        await using var app = await RunningApp.StartAsync(Accounts, settings => Connect(settings, square));

        await Task.WhenAll(
            PushAsync(app, "meta", "X-Hub-Signature-256", MetaPush.Comment("add", "900_1", "900", asked.ToUnixTimeSeconds(), "Where is my order?"), Hex),
            PushAsync(app, "meta", "X-Hub-Signature-256", MetaPush.Comment("add", "900_2", "900", asked.AddMinutes(10).ToUnixTimeSeconds(), "On its way!", "900_1", "page-1"), Hex),
            PushAsync(app, "x", "x-twitter-webhooks-signature", Post(asked), Convert.ToBase64String),
            app.Client.RunNowAsync("SchedulePolls", CancellationToken.None));
        await IntakeApp.EventuallyAsync("both accounts polled", async () => await PolledAsync(app) == 2);
        await app.DrainAsync();
        await app.MendAsync();

        var (from, to) = (DateOnly.FromDateTime(asked.UtcDateTime), DateOnly.FromDateTime(asked.AddMinutes(30).UtcDateTime));
        var report = await app.ReportAsync(from, to, DateTimeOffset.UtcNow);
        Assert.Equal(["facebook", "mastodon", "x"], report.Received.ByNetwork.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((3, 2), (report.Received.Inbound, report.Received.Outbound));
        Assert.Equal((3, 2, 1), (report.Response.Turns.NeedingReply, report.Response.Turns.Answered, report.Response.Turns.Open));
        Assert.Equal(1_200, report.Response.Messages.MedianSeconds);
        Assert.Equal(0, report.Gaps.Total);
        Assert.Contains("mastodon", report.Cost.Networks.Keys);

        var health = (await app.Client.HealthAsync(CancellationToken.None))!.Value;
        Assert.All(health.GetProperty("connectors").EnumerateArray(), one => Assert.True(one.GetProperty("spent").GetDecimal() > 0));
        var warning = Assert.Single(health.GetProperty("warnings").EnumerateArray()).GetString();
        Assert.Equal("The last poll of youtube account channel failed: The network has an error of its own (500).", warning);
    }

    private static void Accounts(Dictionary<string, object> brand) => brand["accounts"] = new object[]
    {
        new { network = "facebook", id = "page-1" }, new { network = "x", id = "77" }, new { network = "mastodon", handle = "testbrand" },
        new { network = "youtube", id = "UCtestbrand" },
    };

    private static void Connect(Dictionary<string, string> settings, TownSquare square)
    {
        settings["Polling__AllowedAddresses__0"] = $"127.0.0.1:{square.Address.Port}";
        settings["Hooks__meta__Enabled"] = settings["Hooks__x__Enabled"] = "true";
        settings["Hooks__meta__AppSecrets__0"] = settings["Hooks__x__AppSecrets__0"] = settings["Hooks__meta__VerifyTokens__0"] = Secret;
        settings["Connectors__mastodon__square__Server"] = "square.example";
        settings["Connectors__mastodon__square__AccessToken"] = "a-token";
        settings["Connectors__mastodon__square__BaseAddress"] = square.Address.AbsoluteUri;
        settings["Connectors__youtube__channel__ApiKey"] = "a-key";
        settings["Connectors__youtube__channel__Channel"] = "UCtestbrand";
        settings["Connectors__youtube__channel__BaseAddress"] = new Uri(square.Address, "youtube").AbsoluteUri;
        settings.Remove("AzureWebJobs.SchedulePolls.Disabled");
    }

    private static string Post(DateTimeOffset at) => JsonSerializer.Serialize(new
    {
        data = new[]
        {
            new
            {
                event_type = "post.mention.create", event_uuid = "1", filter = new { user_id = "77" },
                payload = new
                {
                    id = "501", edit_history_tweet_ids = new[] { "501" }, conversation_id = "501", author_id = "31", lang = "en",
                    created_at = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), text = "@testbrand the app is down again, can you help?",
                },
                includes = new { users = new[] { new { id = "31", username = "lia" } } },
            },
        },
    });

    private static async Task PushAsync(RunningApp app, string hook, string header, string body, Func<byte[], string> write)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation(header, "sha256=" + write(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), bytes)));
        await app.Client.PushAsync(hook, content, CancellationToken.None);
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    private static async Task<int> PolledAsync(RunningApp app)
    {
        var health = (await app.Client.HealthAsync(CancellationToken.None))!.Value;
        return health.GetProperty("connectors").EnumerateArray().Count(one =>
            one.GetProperty("lastSuccess").ValueKind == JsonValueKind.String || one.GetProperty("lastFailure").ValueKind == JsonValueKind.String);
    }
}
