using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

public sealed class TrustpilotSecretTests
{
    private static readonly HookSecrets Secrets = new(["the-current-secret-of-the-path", "clave/anterior con ñ"], []);

    [Theory]
    [InlineData("the-current-secret-of-the-path", HookProof.Genuine)]
    [InlineData("clave/anterior con ñ", HookProof.Genuine)]
    [InlineData("", HookProof.Missing)]
    [InlineData("the-current-secret-of-the-pat", HookProof.Wrong)]
    [InlineData("the-current-secret-of-the-path/", HookProof.Wrong)]
    [InlineData("The-current-secret-of-the-path", HookProof.Wrong)]
    [InlineData("the-current-secret-of-the-path,clave/anterior con ñ", HookProof.Wrong)]
    public void Only_a_secret_at_the_end_of_the_address_proves_a_call(string subject, HookProof expected)
    {
        Assert.Equal(expected, Verify(subject));
        Assert.Equal(subject.Length == 0 ? HookProof.Missing : HookProof.Wrong, HookCalls.Proof(new TrustpilotHook(), HookCalls.Of("{}", subject), new HookSecrets([], [])));
    }

    [Fact]
    public void Nothing_answers_a_question()
    {
        Assert.IsType<HookHandshake.Refused>(new TrustpilotHook().Confirm(new HookQuestion("the-current-secret-of-the-path", new Dictionary<string, string>()), Secrets));
    }

    [Fact]
    public void Of_ten_thousand_forged_and_changed_secrets_none_passes_and_no_right_one_is_refused()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 10_000; i++)
        {
            var right = Secrets.AppSecrets[i % 2];
            Assert.Equal(HookProof.Genuine, Verify(right));
            Assert.NotEqual(HookProof.Genuine, Verify(Changed(right, i, random)));
        }
    }

    private static string Changed(string secret, int i, Random random)
    {
        var at = random.Next(secret.Length);
        return (i % 7) switch
        {
            0 => secret[..at],
            1 => secret[at..] + secret[..at] is var turned && turned != secret ? turned : secret + "x",
            2 => secret[..at] + (char)(secret[at] + 1) + secret[(at + 1)..],
            3 => secret + (char)random.Next(1, 0xD7FF),
            4 => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
            5 => Uri.EscapeDataString(secret) is var escaped && escaped != secret ? escaped : "%74" + secret[1..],
            _ => string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(32, 127))),
        };
    }

    private static HookProof Verify(string subject) => HookCalls.Proof(new TrustpilotHook(), HookCalls.Of("{}", subject), Secrets);
}
