using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>The settings that only this runtime has, <c>StandIns__…</c> in the environment.</summary>
internal sealed class StandInSettings(IConfiguration configuration)
{
    private readonly IConfigurationSection section = configuration.GetSection("StandIns");

    public string? FunctionKey => section["FunctionKey"];

    public string? MasterKey => section["MasterKey"];

    /// <summary>An assembly to look for functions in, instead of the one that was started.</summary>
    public string? FunctionsAssembly => section["FunctionsAssembly"];

    /// <summary>How long a message is hidden while it is worked on; renewed at half.</summary>
    public TimeSpan MessageLease => new HostSettingsReader(section).Span("MessageLease", TimeSpan.FromMinutes(10));

    /// <summary>How long functions that run may go on after the order to stop.</summary>
    public TimeSpan DrainTimeout => new HostSettingsReader(section).Span("DrainTimeout", TimeSpan.FromSeconds(30));
}
