using Microsoft.Extensions.Configuration;
using SocialFunctions.Networks;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Ingestion;

/// <summary>The webhooks that the settings enable, each with its secrets.</summary>
internal sealed class HookRegistry(IConfiguration configuration)
{
    private readonly Dictionary<string, (INetworkHook Hook, HookSecrets Secrets)> enabled = NetworkCatalogue.Hooks
        .Select(hook => (hook, Options: OptionsOf(configuration, hook.Name)))
        .Where(one => one.Options.Enabled)
        .ToDictionary(one => one.hook.Name, one => (one.hook, Secrets(one.Options)), StringComparer.Ordinal);

    public bool TryGet(string name, out INetworkHook hook, out HookSecrets secrets)
    {
        var found = enabled.TryGetValue(name, out var one);
        (hook, secrets) = one;
        return found;
    }

    /// <summary>Everything that is wrong with the settings of the webhooks, each with its path.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(HookOptions.SectionName).GetChildren())
        {
            if (NetworkCatalogue.Hook(section.Key) is null)
                yield return $"{Path(section.Key)}: there is no such webhook; known are {string.Join(", ", NetworkCatalogue.Hooks.Select(hook => hook.Name))}.";
            else
                foreach (var problem in Problems(section.Key, OptionsOf(configuration, section.Key)))
                    yield return problem;
        }
    }

    private static IEnumerable<string> Problems(string name, HookOptions options)
    {
        if (!options.Enabled)
            yield break;
        foreach (var (list, values) in new[] { (nameof(options.AppSecrets), options.AppSecrets), (nameof(options.VerifyTokens), options.VerifyTokens) })
        {
            if (values.Count == 0)
                yield return $"{Path(name)}__{list}__0 is missing: an enabled webhook needs one of at least {HookSecrets.MinimumLength} characters.";
            for (var at = 0; at < values.Count; at++)
            {
                if (string.IsNullOrWhiteSpace(values[at]) || values[at].Length < HookSecrets.MinimumLength)
                    yield return $"{Path(name)}__{list}__{at} is shorter than {HookSecrets.MinimumLength} characters: make a long random one.";
            }
        }
    }

    private static string Path(string name) => $"{HookOptions.SectionName}__{name}";

    private static HookOptions OptionsOf(IConfiguration configuration, string name)
    {
        var options = new HookOptions();
        configuration.GetSection($"{HookOptions.SectionName}:{name}").Bind(options);
        return options;
    }

    private static HookSecrets Secrets(HookOptions options) => new([.. options.AppSecrets], [.. options.VerifyTokens]);
}
