using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Testing;
using SocialFunctions.Testing.Conversations;
using Xunit.Abstractions;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>What a mention costs, counted: operations of the app's storage clients and two a queue message.</summary>
public sealed class CostTests(ITestOutputHelper output)
{
    private const string Secret = "an-app-secret-of-the-test";
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_single_webhook_mention_costs_at_most_14_and_the_brands_reply_to_an_older_one_16()
    {
        await using var app = await RunningApp.StartAsync(settings: settings =>
        {
            settings["Hooks__meta__Enabled"] = "true";
            settings["Hooks__meta__AppSecrets__0"] = Secret;
            settings["Hooks__meta__VerifyTokens__0"] = "a-verify-token-of-the-test";
        });
        var asked = await CostOfAsync(app, () => PushAsync(app, Comment("page-1_10_101", "user-7", "page-1_10", "Where is my order? It never came!")));
        var again = await CostOfAsync(app, () => PushAsync(app, Comment("page-1_10_102", "user-7", "page-1_10", "Hello? Anybody?")));
        var answered = await CostOfAsync(app, () => PushAsync(app, Comment("page-1_10_103", "page-1", "page-1_10_101", "Sorry! It is on its way.")));
        output.WriteLine($"a mention: {asked}, another of the same person: {again}, the brand's reply: {answered} operations.");
        Assert.InRange(asked, 5, 14);
        Assert.InRange(again, 5, 14);
        Assert.InRange(answered, 5, 16);
        Assert.Equal(3, (await app.RowsAsync("Mentions")).Count);
    }

    [SharedDataFact("conversations", "support-en.csv")]
    public async Task An_import_costs_as_little_in_a_full_store()
    {
        var mentions = SupportEn.Read(SharedData.Find("conversations", "support-en.csv")!);
        await using var app = await RunningApp.StartAsync();
        const int copies = 2;
        for (var copy = 1; copy <= copies; copy++)
            await app.ImportAsync(mentions.Select(mention => Copies.Of(mention, copy)));
        await app.DrainAsync();
        var cost = await CostOfAsync(app, () => app.ImportAsync(mentions));
        output.WriteLine($"{cost} operations for 5,000 mentions beside {copies * 5_000:N0} others: {cost / 5_000.0:0.000} a mention.");
        Assert.InRange(cost / 5_000.0, 0.01, 0.40);
    }

    private static async Task<long> CostOfAsync(RunningApp app, Func<Task> work)
    {
        var before = await CostAsync(app);
        await work();
        await app.DrainAsync();
        return await CostAsync(app) - before;
    }

    private static async Task<long> CostAsync(RunningApp app) =>
        (await app.ReportAsync(new DateOnly(2001, 1, 1), new DateOnly(2001, 1, 1), AsOf)).Cost.StorageTransactions;

    private static async Task PushAsync(RunningApp app, string body)
    {
        using var http = new HttpClient();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(body));
        content.Headers.Add("X-Hub-Signature-256", "sha256=" + Convert.ToHexStringLower(signature));
        using var answer = await http.PostAsync(new Uri($"{app.Client.Address}/api/hooks/meta"), content);
        answer.EnsureSuccessStatusCode();
    }

    private static string Comment(string id, string author, string parent, string text) =>
        $$"""
        {"object":"page","entry":[{"id":"page-1","time":1792000000,"changes":[{"field":"feed","value":{"item":"comment","verb":"add",
        "post_id":"page-1_10","comment_id":"{{id}}","parent_id":"{{parent}}","from":{"id":"{{author}}","name":"Somebody"},
        "message":"{{text}}","created_time":1792000000} }]}]}
        """;
}
