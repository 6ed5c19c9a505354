using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Typed values of a section; a value that cannot be read stops the start by name, instead of falling back.</summary>
internal sealed class HostSettingsReader(IConfiguration section)
{
    public string? Text(string key) => section[key];

    public int Number(string key, int otherwise, int least, int most)
    {
        if (section[key] is not { } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong(key, text, $"a whole number from {least} to {most}");
    }

    public TimeSpan Span(string key, TimeSpan otherwise)
    {
        if (section[key] is not { } text)
            return otherwise;
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero
            ? span
            : throw Wrong(key, text, "a time span such as 00:00:05");
    }

    private StartupFailure Wrong(string key, string text, string right)
    {
        var path = section is IConfigurationSection { Path: var start } ? $"{start}:{key}" : key;
        return new StartupFailure($"The setting {path} is '{text}'; it must be {right}.", StartupFailure.WrongSettings);
    }
}
