using System.Net;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>The hook of Meta in the running app, as Meta calls it.</summary>
internal static class MetaWebhook
{
    public const string Hook = "api/hooks/meta";

    /// <summary>When the pushes were made, in seconds since 1970.</summary>
    public const long Noon = 1_793_534_400;

    /// <summary>A signed push, which is taken without a word.</summary>
    public static async Task PushAsync(this IntakeApp app, string body)
    {
        using var answer = await app.Stranger.PostAsync(Hook, MetaPush.Signed(body));
        await IsEmptyAsync(HttpStatusCode.OK, answer);
    }

    public static async Task IsEmptyAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}
