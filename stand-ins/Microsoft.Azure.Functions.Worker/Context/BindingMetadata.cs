namespace Microsoft.Azure.Functions.Worker;

/// <summary>One binding of a function: the parameter's name and the kind, such as <c>queueTrigger</c>.</summary>
public abstract class BindingMetadata
{
    public abstract string Name { get; }

    public abstract string Type { get; }

    public abstract BindingDirection Direction { get; }
}
