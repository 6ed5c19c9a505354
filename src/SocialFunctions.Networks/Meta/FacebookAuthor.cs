using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>People and pages, which Meta leaves out where the token may not see them.</summary>
internal static class FacebookAuthor
{
    /// <param name="from">An object with <c>id</c> and <c>name</c>.</param>
    public static Author Of(JsonElement? from) => Of(from?.Id("id"), from?.Text("name"));

    public static Author Of(string? id, string? name)
    {
        var line = PlainText.Line(name);
        return id is null ? Author.Unknown : new Author(id, Name: line.Length > 0 ? line : null);
    }

    /// <summary>Where a message stands that came without its own link.</summary>
    public static string Link(string id) => $"https://www.facebook.com/{Uri.EscapeDataString(id)}";
}
