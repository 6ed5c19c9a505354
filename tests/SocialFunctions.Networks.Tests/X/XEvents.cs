using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>Events as X sends them, and what the hook reads in them.</summary>
internal static class XEvents
{
    public static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);
    public static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static (int Mentions, int Ignored) Counts(string body)
    {
        var content = Assert.IsType<HookContent.Mentions>(Read(body));
        return (content.Items.Count, content.Ignored);
    }

    public static Mention Only(string body)
    {
        var content = Assert.IsType<HookContent.Mentions>(Read(body));
        Assert.Equal(0, content.Ignored);
        return Assert.Single(content.Items);
    }

    public static HookContent Read(string body) => new XHook().Read(HookCalls.Of(body), ReceivedAt);

    public static string Event(string kind, string payload, string includes = "{}") =>
        $$"""{"data":{"event_uuid":"-1","filter":{"user_id":"900"},"event_type":"{{kind}}","tag":"t","payload":{ {{payload}} },"includes":{{includes}} } }""";
}
