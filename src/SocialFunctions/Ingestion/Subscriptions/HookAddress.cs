using Microsoft.Extensions.Configuration;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>Where hubs reach this app: <c>Hooks__PublicAddress</c>, such as <c>https://social.example.org</c>.</summary>
internal static class HookAddress
{
    /// <summary>Stands among the webhooks' names, and is none.</summary>
    public const string Setting = "PublicAddress";

    private const string Section = HookOptions.SectionName + ":" + Setting;

    /// <param name="subject">Of letters, digits, <c>-</c> and <c>/</c>.</param>
    public static Uri Of(IConfiguration configuration, string hook, string subject) =>
        new($"{configuration[Section]!.TrimEnd('/')}/api/hooks/{hook}/{subject}");

    public static IEnumerable<string> Problems(IConfiguration configuration, IEnumerable<INetworkHook> hooks)
    {
        var wanting = hooks.FirstOrDefault(hook => hook.BySubscription && HookRegistry.IsEnabled(configuration, hook.Name));
        if (wanting is null && configuration[Section] is null)
            yield break;
        if (string.IsNullOrWhiteSpace(configuration[Section]))
            yield return $"Hooks__{Setting} is missing: webhook {wanting?.Name} tells hubs where to push to, such as https://social.example.org.";
        else if (!IsRight(configuration[Section]!))
            yield return $"Hooks__{Setting} must be the app's own address from outside: https://, a name, and no ? or #.";
    }

    /// <summary>Without https only on one's own machine: what is pushed is signed, not hidden.</summary>
    private static bool IsRight(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0;
}
