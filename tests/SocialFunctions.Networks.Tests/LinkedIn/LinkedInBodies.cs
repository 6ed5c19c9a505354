using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.LinkedIn;

/// <summary>Bodies as LinkedIn sends them, and what the hook reads in them.</summary>
internal static class LinkedInBodies
{
    public static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 0, 30, TimeSpan.Zero);
    public static readonly DateTimeOffset At = DateTimeOffset.FromUnixTimeMilliseconds(1_795_190_400_000);

    public static Mention Only(string action, string members) => Assert.Single(Read(Body(Notification(action, members))).Items);

    public static HookContent.Mentions Read(string body) => Assert.IsType<HookContent.Mentions>(new LinkedInHook().Read(HookCalls.Of(body), ReceivedAt));

    public static string Body(params string[] notifications) =>
        $$"""{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{{string.Join(',', notifications)}}]}""";

    public static string Notification(string action, string members) => $$"""
        {"notificationId":1,"organizationalEntity":"urn:li:organization:12","action":"{{action}}","sourcePost":"urn:li:activity:70","lastModifiedAt":1795190400123,{{members}} }
        """;
}
