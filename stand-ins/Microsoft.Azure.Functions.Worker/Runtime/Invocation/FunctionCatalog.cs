using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>The functions of the app, found once at start. What this runtime cannot run stops it there, by name.</summary>
internal sealed class FunctionCatalog(IReadOnlyList<FunctionDescriptor> functions)
{
    private readonly Dictionary<string, FunctionDescriptor> byName = Index(functions);

    public IReadOnlyList<FunctionDescriptor> Functions { get; } = functions;

    public FunctionDescriptor? Find(string name) => byName.GetValueOrDefault(name);

    public IEnumerable<(FunctionDescriptor Function, T Trigger)> With<T>()
        where T : TriggerBindingAttribute =>
        Functions.Where(f => f.Trigger is T).Select(f => (f, (T)f.Trigger));

    /// <param name="isDisabled">As in the genuine host, <c>AzureWebJobs.{name}.Disabled</c> leaves a function out.</param>
    public static FunctionCatalog Of(IEnumerable<Type> types, Func<string, bool>? isDisabled = null) => new([.. types
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(Describe).OfType<FunctionDescriptor>()
        .Where(f => isDisabled?.Invoke(f.Name) != true)
        .OrderBy(f => f.Name, StringComparer.OrdinalIgnoreCase)]);

    private static FunctionDescriptor? Describe(MethodInfo method)
    {
        if (method.GetCustomAttribute<FunctionAttribute>() is not { } function)
            return null;
        var triggers = method.GetParameters()
            .Select(p => (Parameter: p, Trigger: p.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(p => p.Trigger is not null)
            .ToList();
        if (triggers is not [var (parameter, trigger)])
            throw new StartupFailure($"The function {function.Name} has {triggers.Count} triggers; it must have one.", StartupFailure.WrongSettings);
        if (trigger is HttpTriggerAttribute && parameter.ParameterType != typeof(HttpRequest))
            throw new StartupFailure($"The function {function.Name} must take its HTTP trigger as HttpRequest: the stand-in binds nothing else.", StartupFailure.WrongSettings);
        return new FunctionDescriptor(function.Name, method, parameter, trigger!);
    }

    private static Dictionary<string, FunctionDescriptor> Index(IReadOnlyList<FunctionDescriptor> functions)
    {
        var index = new Dictionary<string, FunctionDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var function in functions)
        {
            if (!index.TryAdd(function.Name, function))
                throw new StartupFailure($"Two functions are named {function.Name}.", StartupFailure.WrongSettings);
        }

        return index;
    }
}
