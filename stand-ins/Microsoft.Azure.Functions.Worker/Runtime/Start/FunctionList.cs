namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>What Core Tools prints at start: each function with its address or its kind of trigger.</summary>
internal static class FunctionList
{
    public static IEnumerable<string> Lines(FunctionCatalog catalog, HttpFunctions http, string address)
    {
        yield return "Functions:";
        foreach (var function in catalog.Functions)
        {
            yield return function.Trigger is HttpTriggerAttribute trigger
                ? $"  {function.Name}: {Methods(trigger)}{address}{http.Route(function, trigger)}"
                : $"  {function.Name}: {function.TriggerType}";
        }
    }

    private static string Methods(HttpTriggerAttribute trigger) =>
        trigger.Methods is { Length: > 0 } methods ? $"[{string.Join(',', methods.Select(m => m.ToUpperInvariant()))}] " : "";
}
