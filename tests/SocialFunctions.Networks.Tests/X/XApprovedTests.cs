using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.X;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XApprovedTests
{
    private static readonly string[] Folder = ["tests", "SocialFunctions.Networks.Tests", "X", "Payloads"];

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One day of an invented account, in one body: X sends each event by itself.</summary>
    [Fact]
    public void Events_become_the_approved_mentions()
    {
        var body = File.ReadAllBytes(RepositoryRoot.Of([.. Folder, "activity-day.json"]));
        var content = Assert.IsType<HookContent.Mentions>(new XHook().Read(HookCalls.Of(body), new DateTimeOffset(2026, 11, 20, 16, 0, 30, TimeSpan.Zero)));
        Approved.Verify(JsonSerializer.Serialize(content, Json), [.. Folder, "activity-day.approved.json"]);
    }

    [Fact]
    public void A_page_becomes_the_approved_mentions()
    {
        using var body = JsonDocument.Parse(File.ReadAllBytes(RepositoryRoot.Of([.. Folder, "mentions-page.json"])));
        Approved.Verify(JsonSerializer.Serialize(XPage.Read(body.RootElement), Json), [.. Folder, "mentions-page.approved.json"]);
    }
}
