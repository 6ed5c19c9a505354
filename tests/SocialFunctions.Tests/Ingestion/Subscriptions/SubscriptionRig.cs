using System.Net;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.Feed;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.WebSub;
using SocialFunctions.Networks.YouTube;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

/// <summary>Subscriptions as the app puts them together, over the emulator, for a brand with the feeds of a test.</summary>
internal sealed class SubscriptionRig : IDisposable
{
    public const string Secret = "a-secret-of-the-tests-0001";

    private readonly StorageAreas storage;
    private readonly Brand brand;
    private readonly HttpClient http;
    private readonly HookRegistry hooks;
    private readonly WebSubHook hook = new();
    private readonly HookReception reception;
    private readonly QuarantineReplay replay;

    public SubscriptionRig(IntakeStorage storage, HubServer hub, string brandId, bool enabled = true, bool youTube = false, params Feed[] feeds)
    {
        this.storage = storage.Areas;
        brand = storage.Brand with { Id = brandId, Feeds = feeds };
        var settings = new Dictionary<string, string?>
        {
            ["Hooks:PublicAddress"] = "https://app.example/", ["Hooks:websub:Enabled"] = enabled ? "true" : "false", ["Hooks:websub:AppSecrets:0"] = Secret,
        };
        foreach (var (name, value) in youTube ? [("ApiKey", "k"), ("Channel", "UCbrasa"), ("BaseAddress", hub.Address.AbsoluteUri)] : Array.Empty<(string, string)>())
            settings[$"Connectors:youtube:main:{name}"] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        http = new HttpClient(GuardedHandler.Create(new IPEndPoint(IPAddress.Loopback, hub.Address.Port)));
        IPoller[] pollers = [new FeedPoller(http, new FeedOptions(), Clock), new YouTubePoller(new ApiClient(http, new ApiOptions(), Clock))];
        hooks = new HookRegistry(configuration, [hook]);
        var connectors = new ConnectorRegistry(configuration, brand, pollers);
        var sender = new BatchSender(storage.Areas);
        var held = new HeldAccount(storage.Areas, connectors, new AccountRows(storage.Areas, brand, Clock, NullLogger<AccountRows>.Instance), Clock);
        var fetching = new PushFetching(held, new FetchMarks(storage.Areas, brand), connectors, sender, new AliasBook(storage.Areas, brand), brand, Clock, NullLogger<PushFetching>.Instance);
        var wishes = new SubscriptionWishes(connectors, hooks);
        var pushed = new PushedMentions(brand, sender, fetching, wishes);
        Rows = new SubscriptionRows(storage.Areas, brand);
        Answers = new SubscriptionAnswers(Rows, Clock, NullLogger<SubscriptionAnswers>.Instance);
        Renewal = new SubscriptionRenewal(
            wishes, Rows, new WebSubDiscovery(http, new FeedOptions(), Clock), new HubClient(http, new ApiOptions(), Clock), hooks, configuration, Clock,
            NullLogger<SubscriptionRenewal>.Instance);
        Quarantine = new QuarantineStore(storage.Areas, brand, Clock);
        reception = new HookReception(pushed, new HookNotes(storage.Areas, brand, Clock), Quarantine, Clock, NullLogger<HookReception>.Instance);
        replay = new QuarantineReplay(Quarantine, sender, pushed, [hook]);
    }

    public SteppedClock Clock { get; } = new();

    public SubscriptionRows Rows { get; }

    public SubscriptionAnswers Answers { get; }

    public SubscriptionRenewal Renewal { get; }

    public QuarantineStore Quarantine { get; }

    public Task RenewAsync() => Renewal.RunAsync(CancellationToken.None);

    public async Task<SubscriptionState> OnlyAsync() => Assert.Single(await Rows.AllAsync(CancellationToken.None));

    /// <summary>What the hub asks, through the function.</summary>
    public async Task<(int Status, string? Body)> ConfirmAsync(string subject, string query)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new QueryString("?" + query);
        var result = await new ConfirmWebhook(hooks, Answers).RunAsync(context.Request, "websub", subject, CancellationToken.None);
        return result switch
        {
            ContentResult content => (content.StatusCode!.Value, content.Content),
            StatusCodeResult alone => (alone.StatusCode, null),
            _ => (context.Response.StatusCode, null),
        };
    }

    public async Task<int> PushAsync(string subject, string body, string? signature)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(body));
        context.Request.Headers["X-Hub-Signature"] = signature;
        hooks.TryGet("websub", out _, out var secrets);
        return await reception.ReceiveAsync(hook, secrets, subject, context.Request, CancellationToken.None);
    }

    public Task<ReplayAnswer> ReplayAsync() => replay.RunAsync("hook-websub", null, CancellationToken.None);

    /// <summary>Takes what this brand has queued.</summary>
    public async Task<IReadOnlyList<Mention>> QueuedAsync()
    {
        var queue = storage.Queue(QueueNames.Mentions);
        var mentions = new List<Mention>();
        while ((await queue.ReceiveMessagesAsync(32)).Value is { Length: > 0 } messages)
        {
            foreach (QueueMessage message in messages)
            {
                mentions.AddRange((await new BatchReader(storage).MentionsAsync(message.Body, CancellationToken.None)).Mentions);
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }

        return mentions;
    }

    public void Dispose() => http.Dispose();
}
