using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class MetaHookApprovedTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>One day of an invented page and an invented account, as Meta would batch it.</summary>
    [Theory]
    [InlineData("page-day")]
    [InlineData("instagram-day")]
    public void A_batch_becomes_the_approved_mentions(string name)
    {
        string[] folder = ["tests", "SocialFunctions.Networks.Tests", "Meta", "Payloads"];
        var body = File.ReadAllBytes(RepositoryRoot.Of([.. folder, name + ".json"]));
        var content = Assert.IsType<HookContent.Mentions>(new MetaHook().Read(HookCalls.Of(body), new DateTimeOffset(2026, 11, 20, 16, 0, 30, TimeSpan.Zero)));
        Approved.Verify(JsonSerializer.Serialize(content, Json), [.. folder, name + ".approved.json"]);
    }
}
