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
        var problems = StorageConnection.Problems(configuration)
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
        if (options.Find() is not { } path)
            return [$"{setting}: there is no file '{options.File}', neither in the working folder nor beside the app."];
        return BrandFile.Read(File.ReadAllBytes(path)) is BrandFileResult.Invalid wrong
            ? wrong.Errors.Select(error => $"{Path.GetFileName(path)} {error.Path}: {error.Problem}")
            : [];
    }
}
