using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>Pushes as Meta sends them.</summary>
internal static class MetaPush
{
    private const string Signature = "X-Hub-Signature-256";

    /// <summary>A change of a comment on the page's post <paramref name="post"/>.</summary>
    public static string Comment(string verb, string id, string post, long at, string? message = null, string? parent = null, string author = "31")
    {
        var value = new Dictionary<string, object?>
        {
            ["item"] = "comment", ["verb"] = verb, ["comment_id"] = id, ["post_id"] = post, ["parent_id"] = parent ?? post,
            ["from"] = new { id = author, name = "Ana Inventada" }, ["created_time"] = at,
        };
        if (message is not null)
            value["message"] = message;
        return Envelope(at + 5, value);
    }

    public static string Envelope(long time, object value) => JsonSerializer.Serialize(new
    {
        @object = "page",
        entry = new[] { new { id = "page-1", time, changes = new[] { new { field = "feed", value } } } },
    });

    public static HttpContent Signed(string body, string secret = IntakeApp.AppSecret) => Signed(Encoding.UTF8.GetBytes(body), secret);

    public static HttpContent Signed(byte[] body, string secret = IntakeApp.AppSecret) =>
        With("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body)), body);

    public static HttpContent With(string? signature, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
            content.Headers.Add(Signature, signature);
        return content;
    }
}
