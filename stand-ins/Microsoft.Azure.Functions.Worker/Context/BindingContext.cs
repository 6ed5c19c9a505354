namespace Microsoft.Azure.Functions.Worker;

/// <summary>What came with the trigger: route values, or a queue message's properties, all as strings.</summary>
public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
