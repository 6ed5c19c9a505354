using System.Security.Cryptography;
using System.Text;
using SocialFunctions.EndToEnd.Tests.Intake;

namespace SocialFunctions.EndToEnd.Tests.Telemetry;

/// <summary>What an operator sees of a mention from outside, by OTLP, while the whole app runs.</summary>
public sealed class TraceTests
{
    private const long Noon = 1_793_534_400;

    [Fact]
    public async Task A_pushed_mention_keeps_one_trace_from_webhook_to_report_and_tells_nobody_what_it_says()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var asked = DateTimeOffset.UtcNow.AddHours(-1);
        await PushAsync(app, MetaPush.Comment("add", "70_1", "900_70", asked.ToUnixTimeSeconds(), "Where is my unmistakable order?", author: "author-70"));
        await app.DrainAsync();
        await app.MendAsync();
        var day = DateOnly.FromDateTime(asked.UtcDateTime);
        await app.ReportAsync(day, day, asked.AddDays(2));
        await IntakeApp.EventuallyAsync("the report's span has come", () => Task.FromResult(receiver.Spans.Any(span => span.Name == "write report")));

        // The delivery: one trace, each step below the one that sent the message.
        var webhook = Assert.Single(receiver.Spans, span => span.Name == "webhook meta");
        var classify = Assert.Single(receiver.Spans, span => span.Name == "classify");
        var route = Assert.Single(receiver.Spans, span => span.Name == "route");
        Assert.Equal("", webhook.Parent);
        Assert.Equal((webhook.Trace, webhook.Id), (classify.Trace, classify.Parent));
        Assert.Equal((webhook.Trace, classify.Id), (route.Trace, route.Parent));

        // The mention: a trace that whoever knows it can work out, a span for each step, linked to it.
        var mention = TraceOf("facebook/70_1");
        Assert.Equal(
            [("mention classified", classify.Id), ("mention received", webhook.Id), ("mention routed", route.Id)],
            receiver.Spans.Where(span => span.Trace == mention).Select(span => (span.Name, Assert.Single(span.LinkedSpans))).Order());
        Assert.All(receiver.Spans.Where(span => span.Trace == mention), span => Assert.Equal("", span.Parent));
        Assert.Contains(mention, Assert.Single(receiver.Spans, span => span.Name == "write report").LinkedTraces);

        // Metrics go once a minute; the rest comes with the goodbye.
        await app.StopAsync();
        Assert.Superset(new HashSet<string> { "mentions_received", "classification_latency", "mentions_routed", "routing_delay", "reports_written" }, receiver.Metrics.ToHashSet());
        foreach (var secret in new[] { "unmistakable", "author-70", "Ana Inventada", IntakeApp.AppSecret, app.Client.Key })
            Assert.DoesNotContain(receiver.Bodies, body => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);
    }

    [Fact]
    public async Task Two_mentions_of_one_push_have_two_traces_and_what_comes_twice_has_one()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        var push = $$"""
            {"object":"page","entry":[{"id":"page-1","time":{{Noon}},"changes":[{{Change("71_1")}},{{Change("71_2")}}]}]}
            """;
        await PushAsync(app, push);
        await PushAsync(app, push);
        await app.DrainAsync();
        var (one, other) = (TraceOf("facebook/71_1"), TraceOf("facebook/71_2"));
        await IntakeApp.EventuallyAsync("both deliveries of both have come", () =>
            Task.FromResult(new[] { one, other }.All(trace => receiver.Spans.Count(span => span.Trace == trace && span.Name == "mention routed") == 2)));

        var webhooks = receiver.Spans.Where(span => span.Name == "webhook meta").ToList();
        Assert.Equal(2, webhooks.Select(span => span.Trace).Distinct().Count());
        foreach (var trace in new[] { one, other })
            Assert.Equal(webhooks.Select(span => span.Id).Order(), receiver.Spans.Where(span => span.Trace == trace && span.Name == "mention received").Select(span => span.LinkedSpans[0]).Order());
    }

    [Fact]
    public async Task Refused_calls_and_what_cannot_be_read_are_counted_in_lines_and_what_goes_wrong_arrives_as_a_log()
    {
        await using var receiver = await OtlpReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        using var http = new HttpClient();
        using var refused = await http.PostAsync(new Uri($"{app.Client.Address}/api/hooks/meta"), MetaPush.Signed("{}", "another-secret-of-somebody"));
        await PushAsync(app, "no JSON at all");
        await app.Client.RunNowAsync("MeasureSignals", CancellationToken.None);

        foreach (var line in new[]
        {
            "Signal webhook_rejected hook=meta reason=signature value=1", "Signal webhook_rejected hook=meta reason=unreadable value=1",
            "Signal messages_quarantined source=hook-meta value=1", "Signal queue_age queue=mentions value=0", "Signal poison_count queue=mail value=0",
            "Signal turns_open department=service value=0", "Signal reports_missing value=0",
        })
            await IntakeApp.EventuallyAsync(line, () => Task.FromResult(app.Lines.Any(one => one.EndsWith(line, StringComparison.Ordinal))));
        await IntakeApp.EventuallyAsync("the warning has come", () => Task.FromResult(receiver.Logs.Any(log => log.Contains("its signature was", StringComparison.Ordinal))));
        Assert.DoesNotContain(receiver.Logs, log => log.StartsWith("Signal ", StringComparison.Ordinal));
    }

    private static string TraceOf(string mention) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mention)))[..32];

    private static string Change(string id) =>
        $$"""{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"{{id}}","post_id":"900_71","from":{"id":"31"},"message":"Hello?","created_time":{{Noon}}} }""";

    private static Task<RunningApp> StartAsync(OtlpReceiver receiver) => RunningApp.StartAsync(settings: settings =>
    {
        settings["Hooks__meta__Enabled"] = "true";
        settings["Hooks__meta__AppSecrets__0"] = IntakeApp.AppSecret;
        settings["Hooks__meta__VerifyTokens__0"] = IntakeApp.VerifyToken;
        settings["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.Address;
        settings["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        settings["OTEL_BSP_SCHEDULE_DELAY"] = "200";
        settings["OTEL_BLRP_SCHEDULE_DELAY"] = "200";
    });

    private static async Task PushAsync(RunningApp app, string body)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(new Uri($"{app.Client.Address}/api/hooks/meta"), MetaPush.Signed(body));
        answer.EnsureSuccessStatusCode();
    }
}
