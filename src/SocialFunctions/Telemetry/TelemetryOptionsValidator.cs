using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Telemetry;

/// <summary>Every error at once, each with the name of the setting and what would be right.</summary>
internal sealed class TelemetryOptionsValidator(IConfiguration configuration) : IValidateOptions<TelemetryOptions>
{
    private const int AnHour = 3_600;

    public ValidateOptionsResult Validate(string? name, TelemetryOptions options)
    {
        var errors = Errors(options).ToArray();
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private IEnumerable<string> Errors(TelemetryOptions options)
    {
        if (options.SignalSeconds is < 0 or > AnHour)
            yield return $"Telemetry:SignalSeconds is {options.SignalSeconds}: it must be 0 (no lines) to {AnHour}.";
        // Without this check the exporter's own message would be about a property of a class.
        if (configuration[TelemetryOptions.EndpointSetting] is { } text && !string.IsNullOrWhiteSpace(text)
            && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{TelemetryOptions.EndpointSetting} must be an http or https address, such as http://localhost:4317, or be left out.";
    }
}
