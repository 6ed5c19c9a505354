using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Startup;

/// <summary>Everything that is wrong with the settings and the brand file, at once, each with its path.</summary>
internal sealed class SettingsValidator(
    IConfiguration configuration, IEnumerable<INetworkHook> hooks, IEnumerable<IPoller> pollers) : IValidateOptions<BrandOptions>
{
    public ValidateOptionsResult Validate(string? name, BrandOptions options)
    {
        var problems = VaultReference.Problems(configuration)
            .Concat(StorageSettingsProblems.Of(configuration))
            .Concat(HookRegistry.Problems(configuration, [.. hooks]))
            .Concat(PollingClient.Problems(configuration))
            .Concat(ConnectorProblems.Of(configuration, pollers))
            .Concat(BrandProblems(options))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> BrandProblems(BrandOptions options)
    {
        const string setting = $"{BrandOptions.SectionName}__{nameof(BrandOptions.File)}";
        if (string.IsNullOrWhiteSpace(options.File))
            return [$"{setting} is missing: set it to the path of the brand file, such as samples/brand.json."];
        if (VaultReference.Is(options.File))
            return [];
        if (options.Find() is not { } path)
            return [$"{setting}: there is no file '{options.File}', neither in the working folder nor beside the app."];
        return Content(path) switch
        {
            null => [$"{setting}: the file '{options.File}' may not be read: give the user that the app runs as leave to read it with 'chmod a+r {options.File}'."],
            { Length: 0 } => [$"{setting}: the file '{options.File}' is empty: start from a copy of samples/brand.json."],
            var text => BrandFile.Read(text) is BrandFileResult.Invalid wrong
                ? wrong.Errors.Select(error => $"{Path.GetFileName(path)} {error.Path}: {error.Problem}")
                : [],
        };
    }

    private static byte[]? Content(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception closed) when (closed is UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }
}
