using Microsoft.Extensions.Options;

namespace SocialFunctions.Classification;

/// <summary>Names every error at once, each with the setting and what would be right.</summary>
internal sealed class ClassificationOptionsValidator : IValidateOptions<ClassificationOptions>
{
    public ValidateOptionsResult Validate(string? name, ClassificationOptions options)
    {
        List<string> errors = [.. EndpointErrors(options), .. ModeErrors(options)];
        if (!string.IsNullOrWhiteSpace(options.Key) && !options.HasEndpoint)
            errors.Add("Language:Key is set without Language:Endpoint; set both, or neither to classify with the embedded lists.");
        if (options.UnsureBelow is not (>= 0 and <= 1))
            errors.Add($"Language:UnsureBelow is {options.UnsureBelow}; it must be 0 (never unsure) to 1.");
        if (options.DailyRecords is < 0 or > 10_000_000)
            errors.Add($"Language:DailyRecords is {options.DailyRecords}; it must be 0 to 10000000.");
        if (options.MaxRetries is < 0 or > 10)
            errors.Add($"Language:MaxRetries is {options.MaxRetries}; it must be 0 to 10.");
        if (options.Patience <= TimeSpan.Zero || options.Patience > TimeSpan.FromMinutes(5))
            errors.Add($"Language:Patience is {options.Patience}; it must be over 0 and at most 00:05:00.");
        if (options.Pause < TimeSpan.Zero || options.Pause > TimeSpan.FromHours(1))
            errors.Add($"Language:Pause is {options.Pause}; it must be 00:00:00 to 01:00:00.");
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> EndpointErrors(ClassificationOptions options)
    {
        if (!options.HasEndpoint)
            yield break;
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("https" or "http"))
            yield return "Language:Endpoint is not an address; it must look like https://name.cognitiveservices.azure.com.";
        else if (endpoint.Scheme == "http" && !endpoint.IsLoopback)
            yield return "Language:Endpoint is http; keys and messages go over https only.";
        else if (endpoint.Scheme == "http" && string.IsNullOrWhiteSpace(options.Key))
            yield return "Language:Endpoint is http and Language:Key is not set; the app's identity is sent over https only.";
    }

    private static IEnumerable<string> ModeErrors(ClassificationOptions options)
    {
        if (options.ModeInForce() is not { } mode)
            yield return "Language:Mode is not a mode; it must be off, cascade, shadow or always.";
        else if (mode != LanguageMode.Off && !options.HasEndpoint)
            yield return $"Language:Mode is {mode.ToString().ToLowerInvariant()} without Language:Endpoint; set the endpoint, or the mode to off.";
        if (!string.IsNullOrWhiteSpace(options.TextKey) && options.TextKey.Length < TextKeys.Shortest)
            yield return $"Language:TextKey is shorter than {TextKeys.Shortest} characters; make one with 'openssl rand -base64 32'.";
        else if (options.UsesService && string.IsNullOrWhiteSpace(options.TextKey) && string.IsNullOrWhiteSpace(options.Key))
            yield return "Language:TextKey is not set, and there is no Language:Key to derive it from; make one with 'openssl rand -base64 32'.";
    }
}
