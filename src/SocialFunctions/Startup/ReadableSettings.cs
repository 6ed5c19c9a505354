using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Storage;

namespace SocialFunctions.Startup;

/// <summary>
/// Binds settings to their options class, and says of each that is no number, flag or time what it must be. The framework's binder would
/// stop at the first with a sentence about types, before anything else is checked; here such a setting keeps its default for the checks.
/// </summary>
internal static class ReadableSettings
{
    private static readonly Dictionary<Type, string> Forms = new()
    {
        [typeof(bool)] = "true or false",
        [typeof(int)] = "a whole number of at most 9 digits",
        [typeof(double)] = "a number, with a point for decimals",
        [typeof(TimeSpan)] = "a time as hours:minutes:seconds",
    };

    public static void AddSettings<T>(this IServiceCollection services, IConfiguration configuration, string section)
        where T : class, new()
    {
        var given = configuration.GetSection(section);
        services.AddSingleton<IValidateOptions<T>>(new Readability<T>(given));
        services.AddOptions<T>().Configure(options => Bind(given, options)).ValidateOnStart();
    }

    /// <summary>What is empty or cannot be read stays at its default.</summary>
    public static void Bind<T>(IConfigurationSection given, T options)
        where T : class, new()
    {
        var left = Formed<T>(given).Where(one => !IsReadable(one.Given, one.Type)).Select(one => one.Given.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        new ConfigurationBuilder()
            .AddInMemoryCollection(given.AsEnumerable(makePathsRelative: true).Where(setting => setting.Value is not null && !left.Contains(setting.Key)))
            .Build().Bind(options);
    }

    /// <summary>A sentence for each setting that cannot be read. Of a reference to a secret <see cref="VaultReference"/> speaks.</summary>
    public static IEnumerable<string> Problems<T>(IConfigurationSection given)
        where T : class, new() => Formed<T>(given)
        .Where(one => !string.IsNullOrWhiteSpace(one.Given.Value) && !VaultReference.Is(one.Given.Value) && !IsReadable(one.Given, one.Type))
        .Select(one => Problem(one.Given, one.Type, one.Default));

    /// <summary>Null where it is one, or is not given.</summary>
    public static string? FlagProblem(IConfigurationSection given) =>
        string.IsNullOrWhiteSpace(given.Value) || VaultReference.Is(given.Value) || IsReadable(given, typeof(bool)) ? null : Problem(given, typeof(bool), null);

    /// <summary>The options that must have a form, those of other settings being texts and lists of texts.</summary>
    private static IEnumerable<(IConfigurationSection Given, Type Type, object? Default)> Formed<T>(IConfigurationSection given)
        where T : class, new()
    {
        var defaults = new T();
        return typeof(T).GetProperties()
            .Where(option => option.CanWrite && Forms.ContainsKey(option.PropertyType))
            .Select(option => (given.GetSection(option.Name), option.PropertyType, option.GetValue(defaults)));
    }

    private static string Problem(IConfigurationSection given, Type type, object? example) =>
        $"{given.Path.Replace(":", "__", StringComparison.Ordinal)} is '{given.Value}': it must be {Forms[type]}"
        + (type == typeof(bool) ? "." : $", such as {Convert.ToString(example, CultureInfo.InvariantCulture)}.");

    /// <summary>By the binder itself, so that the two never differ.</summary>
    private static bool IsReadable(IConfigurationSection given, Type type)
    {
        try
        {
            return given.Get(type) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private sealed class Readability<T>(IConfigurationSection given) : IValidateOptions<T>
        where T : class, new()
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            Problems<T>(given).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
