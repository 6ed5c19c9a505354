using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>
/// Reads an account. Its id is the address of its profile, which every server gives alike: the number is the polled server's own.
/// The handle always names the server, as people write it elsewhere.
/// </summary>
internal static class MastodonAccount
{
    /// <param name="host">The polled server, whose accounts it names without itself.</param>
    public static Author Read(JsonElement? account, string host)
    {
        var url = WebAddress.Of(account?.Text("url"));
        var local = account?.Id("id");
        var name = PlainText.Line(account?.Text("display_name"));
        return (url ?? (local is null ? null : MastodonId.Alias(host, local))) is { } id
            ? new Author(id, Handle(account!.Value, url, host), name.Length > 0 ? name : null, account.Value.Counter("followers_count"))
            : Author.Unknown;
    }

    private static string? Handle(JsonElement account, string? url, string host)
    {
        var handle = (account.Id("acct") ?? account.Id("username"))?.TrimStart('@');
        if (string.IsNullOrEmpty(handle))
            return null;
        return handle.Contains('@', StringComparison.Ordinal) ? handle : $"{handle}@{(url is null ? host : new Uri(url).Authority)}";
    }
}
