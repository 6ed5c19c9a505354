using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>Who wrote a comment or published a medium.</summary>
internal static class InstagramAuthor
{
    /// <summary>
    /// By the id that Meta makes for this app; where it gives the name alone, by that: it belongs to one account at a time, and is never
    /// as long a number as an id.
    /// </summary>
    public static Author Of(JsonElement message)
    {
        var from = message.Member("from");
        var handle = Handle(from?.Text("username")) ?? Handle(message.Text("username"));
        var id = from?.Id("id") ?? message.Member("user")?.Id("id") ?? message.Member("owner")?.Id("id") ?? handle;
        return id is null ? Author.Unknown : new Author(id, handle);
    }

    /// <summary>
    /// True when the account wrote it itself. Its id for this app may be another than its own, which Meta then gives beside it; and
    /// <c>user</c> is given for its own comments alone.
    /// </summary>
    public static bool IsSelf(JsonElement message, string? accountId)
    {
        var from = message.Member("from");
        var id = from?.Id("id");
        return (id is not null && (id == accountId || id == from?.Id("self_ig_scoped_id")))
               || (accountId is not null && message.Member("user")?.Id("id") == accountId);
    }

    private static string? Handle(string? username) => username?.Trim().TrimStart('@') is { Length: > 0 } handle ? handle : null;
}
