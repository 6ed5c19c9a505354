using System.Text;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.Tests.Hooks;

/// <summary>Calls of webhooks as the app hands them on.</summary>
internal static class HookCalls
{
    public static HookCall Of(string body, string subject = "") => Of(Encoding.UTF8.GetBytes(body), subject: subject);

    public static HookCall Of(ReadOnlyMemory<byte> body, string? header = null, string? value = null, string subject = "") =>
        new(subject, name => name == header ? value : null, body);

    /// <summary>Of a hook that needs nobody else to check a proof.</summary>
    public static HookProof Proof(INetworkHook hook, HookCall call, HookSecrets secrets)
    {
        var proof = hook.VerifyAsync(call, secrets, CancellationToken.None).AsTask();
        Assert.True(proof.IsCompletedSuccessfully);
        return proof.Result;
    }
}
