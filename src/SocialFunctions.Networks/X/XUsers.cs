using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.X;

/// <summary>The accounts that an answer or an event brings beside its posts.</summary>
internal sealed class XUsers
{
    private readonly Dictionary<string, Author> _byId = new(StringComparer.Ordinal);

    private XUsers()
    {
    }

    public int Count => _byId.Count;

    /// <param name="owner">What has the member <c>includes</c>.</param>
    public static XUsers Of(JsonElement owner)
    {
        var users = new XUsers();
        foreach (var item in owner.Member("includes")?.Items("users") ?? [])
        {
            // Events of deletions wrap each account once more.
            var user = item.Member("data") ?? item;
            if (XId.Of(user, "id") is { } id)
                users._byId[id] = Read(user, id);
        }

        return users;
    }

    /// <summary>What is known of an author; <see cref="Author.Unknown"/> when the post does not name one.</summary>
    public Author Find(string? id) => id is null ? Author.Unknown : _byId.GetValueOrDefault(id) ?? new Author(id);

    private static Author Read(JsonElement user, string id)
    {
        var name = PlainText.Line(user.Text("name"));
        return new Author(
            id,
            user.Id("username")?.TrimStart('@') is { Length: > 0 } handle ? handle : null,
            name.Length > 0 ? name : null,
            user.Member("public_metrics") is { } metrics ? XCounters.Number(metrics, "followers_count") : null);
    }
}
