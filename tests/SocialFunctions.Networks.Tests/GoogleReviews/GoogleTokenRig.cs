using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

/// <summary>The hook, and a server that publishes keys as Google does; what it publishes, and how, is the test's.</summary>
internal sealed class GoogleTokenRig : IAsyncDisposable
{
    public static readonly HookSecrets Secrets = new([], [], new Dictionary<string, string>
    {
        ["Audience"] = "https://cafe.example/api/hooks/google-reviews", ["ServiceAccount"] = "push@cafe.iam.gserviceaccount.com",
    });

    public GoogleSigner Google { get; } = new("key-1");

    public GoogleSigner Newer { get; } = new("key-2");

    /// <summary>Somebody with a key of the same name.</summary>
    public GoogleSigner Stranger { get; } = new("key-1");

    public List<GoogleSigner> Published { get; } = [];

    public string? CacheControl { get; set; } = "public, max-age=3600, must-revalidate";

    public int Status { get; set; } = 200;

    public LoopbackApi Api { get; private set; } = null!;

    public GoogleReviewsHook Hook { get; private set; } = null!;

    public static async Task<GoogleTokenRig> StartAsync()
    {
        var rig = new GoogleTokenRig();
        rig.Published.Add(rig.Google);
        rig.Api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = rig.Status;
            context.Response.Headers.CacheControl = rig.CacheControl;
            return context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. rig.Published.Select(one => one.PublicKey())]) }.ToJsonString());
        });
        rig.Hook = new GoogleReviewsHook(rig.Api.Client, new Uri(rig.Api.Address, "certs"));
        return rig;
    }

    public Task<HookProof> CheckAsync(string token) => HeaderAsync("Bearer " + token);

    public async Task<HookProof> HeaderAsync(string? header) =>
        await Hook.VerifyAsync(HookCalls.Of("{}"u8.ToArray(), "Authorization", header), Secrets, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Google.Dispose();
        Newer.Dispose();
        Stranger.Dispose();
        await Api.DisposeAsync();
    }
}
