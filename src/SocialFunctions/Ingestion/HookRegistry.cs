using Microsoft.Extensions.Configuration;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Startup;

namespace SocialFunctions.Ingestion;

/// <summary>The webhooks that the settings enable, each with its secrets.</summary>
internal sealed class HookRegistry(IConfiguration configuration, IEnumerable<INetworkHook> hooks)
{
    private readonly Dictionary<string, (INetworkHook Hook, HookSecrets Secrets)> enabled = hooks
        .Select(hook => (hook, Options: OptionsOf(configuration, hook.Name)))
        .Where(one => one.Options.Enabled)
        .ToDictionary(one => one.hook.Name, one => (one.hook, Secrets(configuration, one.hook, one.Options)), StringComparer.Ordinal);

    public bool TryGet(string name, out INetworkHook hook, out HookSecrets secrets)
    {
        var found = enabled.TryGetValue(name, out var one);
        (hook, secrets) = one;
        return found;
    }

    public IReadOnlyCollection<string> Names => enabled.Keys;

    /// <summary>True when pushes of that network should come.</summary>
    public bool Brings(string network) => enabled.Values.Any(one => one.Hook.Networks.Contains(network));

    /// <summary>Everything that is wrong with the settings of the webhooks, each with its path.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration, IReadOnlyList<INetworkHook> hooks)
    {
        foreach (var section in configuration.GetSection(HookOptions.SectionName).GetChildren().Where(section => section.Key != HookAddress.Setting))
        {
            if (hooks.FirstOrDefault(hook => hook.Name == SettingNames.Read(section.Key)) is not { } hook)
                yield return $"{Path(section.Key)}: there is no such webhook; known are {string.Join(", ", hooks.Select(one => one.Name))}.";
            else
                foreach (var problem in ReadableSettings.Problems<HookOptions>(section).Concat(Problems(hook, OptionsOf(configuration, hook.Name), ValuesOf(configuration, hook))))
                    yield return problem;
        }

        foreach (var problem in SettingNames.Problems(configuration.GetSection(HookOptions.SectionName)).Concat(HookAddress.Problems(configuration, hooks)))
            yield return problem;
    }

    public static bool IsEnabled(IConfiguration configuration, string name) => OptionsOf(configuration, name).Enabled;

    private static IEnumerable<string> Problems(INetworkHook hook, HookOptions options, Dictionary<string, string> values)
    {
        if (!options.Enabled)
            yield break;
        foreach (var (list, secrets, needed) in new[]
        {
            (nameof(options.AppSecrets), options.AppSecrets, hook.Needs.AppSecrets),
            (nameof(options.VerifyTokens), options.VerifyTokens, hook.Needs.VerifyTokens),
        })
        {
            if (needed && secrets.Count == 0)
                yield return $"{Path(hook.Name)}__{list}__0 is missing: an enabled webhook needs one of at least {HookSecrets.MinimumLength} characters.";
            for (var at = 0; needed && at < secrets.Count; at++)
            {
                if (string.IsNullOrWhiteSpace(secrets[at]) || secrets[at].Length < HookSecrets.MinimumLength)
                    yield return $"{Path(hook.Name)}__{list}__{at} is shorter than {HookSecrets.MinimumLength} characters: make a long random one.";
            }
        }

        foreach (var value in hook.Needs.Values.Where(value => !values.ContainsKey(value)))
            yield return $"{Path(hook.Name)}__{value} is missing: this webhook cannot check who calls without it.";
    }

    private static string Path(string name) => $"{HookOptions.SectionName}__{name}";

    private static IConfigurationSection Section(IConfiguration configuration, string name) =>
        SettingNames.Section(configuration.GetSection(HookOptions.SectionName), name);

    private static HookOptions OptionsOf(IConfiguration configuration, string name)
    {
        var options = new HookOptions();
        ReadableSettings.Bind(Section(configuration, name), options);
        return options;
    }

    private static Dictionary<string, string> ValuesOf(IConfiguration configuration, INetworkHook hook) => hook.Needs.Values
        .Select(name => (name, value: Section(configuration, hook.Name)[name]))
        .Where(one => !string.IsNullOrWhiteSpace(one.value))
        .ToDictionary(one => one.name, one => one.value!);

    private static HookSecrets Secrets(IConfiguration configuration, INetworkHook hook, HookOptions options) => new(
        hook.Needs.AppSecrets ? [.. options.AppSecrets] : [], hook.Needs.VerifyTokens ? [.. options.VerifyTokens] : [], ValuesOf(configuration, hook));
}
