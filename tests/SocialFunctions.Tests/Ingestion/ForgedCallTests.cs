using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>Ten thousand calls of each webhook that are signed for other bytes, with other secrets, or in other words.</summary>
public sealed class ForgedCallTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Secret = "a-secret-of-the-tests-0001";

    [Theory]
    [InlineData("x", "x-twitter-webhooks-signature", 401)]
    [InlineData("meta", "X-Hub-Signature-256", 401)]
    [InlineData("linkedin", "X-LI-Signature", 401)]
    [InlineData("websub", "X-Hub-Signature", 202)]
    [InlineData("google-reviews", "Authorization", 401)]
    [InlineData("trustpilot", "X-None", 401)]
    public async Task A_forged_truncated_or_encoded_call_stores_and_queues_nothing(string name, string header, int refused)
    {
        using var http = new HttpClient();
        var hook = NetworkCatalogue.Hooks(new ApiClient(http, new ApiOptions { Retries = 0 }, TimeProvider.System)).Single(one => one.Name == name);
        var secrets = new HookSecrets([Secret], [Secret], new Dictionary<string, string> { ["Audience"] = "a", ["ServiceAccount"] = "b@c.example" });
        var reception = new PollingRig(storage).Reception;
        var random = new Random(20261122);
        for (var at = 0; at < 10_000; at++)
            Assert.Equal(refused, await reception.ReceiveAsync(hook, secrets, Subject(name, at), Call(header, at, random), CancellationToken.None));

        foreach (var queue in new[] { QueueNames.Mentions, QueueNames.Polls })
            Assert.Equal(0, (await storage.Areas.Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount);
        foreach (var table in new[] { TableNames.Quarantine, TableNames.Mentions, TableNames.Threads })
            Assert.Empty(await storage.Areas.Table(table).QueryAsync<TableEntity>().ToListAsync());
    }

    /// <summary>Trustpilot's proof stands in the address: a part of it, another, or one more letter.</summary>
    private static string Subject(string name, int at) => name != "trustpilot" ? "feed/blog" : (at % 3) switch
    {
        0 => Secret[..(at % Secret.Length)],
        1 => Secret + at.ToString(CultureInfo.InvariantCulture),
        _ => Secret.ToUpperInvariant(),
    };

    private static HttpRequest Call(string header, int at, Random random)
    {
        var body = new byte[random.Next(1, 300)];
        random.NextBytes(body);
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(at % 2 == 0 ? Secret : Secret + "x"), (byte[])[.. body, 0x0A]);
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        context.Request.Headers[header] = (at % 5) switch
        {
            0 => "sha256=" + Convert.ToBase64String(mac),
            1 => "sha256=" + Convert.ToHexStringLower(mac),
            2 => Convert.ToHexStringLower(mac),
            3 => "Bearer " + Convert.ToBase64String(body) + "." + Convert.ToBase64String(mac) + ".e30",
            _ => "",
        };
        return context.Request;
    }
}
