using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class MetaHandshakeTests
{
    private static readonly HookSecrets Secrets = new(["a secret of the app"], ["the current token", "the previous token"]);

    [Theory]
    [InlineData("the current token")]
    [InlineData("the previous token")]
    public void A_subscription_with_one_of_our_tokens_gets_its_challenge_back_as_text(string token)
    {
        Assert.Equal(new HookHandshake.Echo("1158201444", "text/plain"), Confirm("subscribe", token, "1158201444"));
    }

    [Theory]
    [InlineData("unsubscribe", "the current token", "1")]
    [InlineData(null, "the current token", "1")]
    [InlineData("subscribe", "the current toke", "1")]
    [InlineData("subscribe", "The current token", "1")]
    [InlineData("subscribe", "a secret of the app", "1")]
    [InlineData("subscribe", "", "1")]
    [InlineData("subscribe", null, "1")]
    [InlineData("subscribe", "the current token", "")]
    [InlineData("subscribe", "the current token", null)]
    public void Anything_else_is_refused(string? mode, string? token, string? challenge)
    {
        Assert.IsType<HookHandshake.Refused>(Confirm(mode, token, challenge));
    }

    private static HookHandshake Confirm(string? mode, string? token, string? challenge)
    {
        var query = new Dictionary<string, string>();
        foreach (var (name, value) in new[] { ("hub.mode", mode), ("hub.verify_token", token), ("hub.challenge", challenge) })
        {
            if (value is not null)
                query[name] = value;
        }

        return new MetaHook().Confirm(new HookQuestion("", query), Secrets);
    }
}
