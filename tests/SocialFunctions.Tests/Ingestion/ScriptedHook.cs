using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>A webhook for the network of <see cref="ScriptedPoller"/>: only that it is there matters.</summary>
internal sealed class ScriptedHook : INetworkHook
{
    public string Name => "scripted";

    public IReadOnlyList<string> Networks { get; } = [NetworkNames.X];

    public HookNeeds Needs { get; } = new(AppSecrets: false);

    public HookHandshake Confirm(HookQuestion question, HookSecrets secrets) => new HookHandshake.Refused();

    public ValueTask<HookProof> VerifyAsync(HookCall call, HookSecrets secrets, CancellationToken cancellationToken) => ValueTask.FromResult(HookProof.Wrong);

    public HookContent Read(HookCall call, DateTimeOffset receivedAt) => new HookContent.Unreadable("No body of this hook can be read.");
}
