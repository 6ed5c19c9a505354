namespace SocialFunctions.Tests.Telemetry;

/// <summary>The meters are the process's: what other tests count at the same time would stand in the lines.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SignalTests : ICollectionFixture<WrittenSignals>
{
    public const string Name = "Signals";
}
