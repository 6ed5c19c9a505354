using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>The settings that only this runtime has, <c>StandIns__…</c> in the environment.</summary>
internal sealed class StandInSettings(IConfiguration configuration)
{
    private const string Section = "StandIns";

    public string? FunctionKey { get; } = configuration[$"{Section}:FunctionKey"];

    public string? MasterKey { get; } = configuration[$"{Section}:MasterKey"];

    /// <summary>An assembly to look for functions in, instead of the one that was started.</summary>
    public string? FunctionsAssembly { get; } = configuration[$"{Section}:FunctionsAssembly"];

    /// <summary>How long a message is hidden while it is worked on; renewed at half.</summary>
    public TimeSpan MessageLease { get; } = Reader(configuration).Span("MessageLease", TimeSpan.FromMinutes(10));

    /// <summary>How long functions that run may go on after the order to stop.</summary>
    public TimeSpan DrainTimeout { get; } = Reader(configuration).Span("DrainTimeout", TimeSpan.FromSeconds(30));

    private static HostSettingsReader Reader(IConfiguration configuration) => new(configuration.GetSection(Section));
}
