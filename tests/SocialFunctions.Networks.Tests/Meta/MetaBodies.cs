using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>Bodies as Meta sends them, and what the hook reads in them.</summary>
internal static class MetaBodies
{
    public static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);
    public static readonly DateTimeOffset EntryTime = DateTimeOffset.FromUnixTimeSeconds(1795190430);

    public static Mention Only(string body) => Assert.Single(Assert.IsType<HookContent.Mentions>(Read(body)).Items);

    public static HookContent Read(string body) => new MetaHook().Read(HookCalls.Of(body), ReceivedAt);

    public static string FeedChange(string members) => Page("feed", $$"""{ {{members}} }""");

    public static string Page(string field, string value) => Envelope("page", field, value);

    public static string Instagram(string field, string value) => Envelope("instagram", field, value);

    private static string Envelope(string kind, string field, string value) =>
        $$"""{"object":"{{kind}}","entry":[{"id":"900","time":1795190430,"changes":[{"field":"{{field}}","value":{{value}} }]}]}""";
}
