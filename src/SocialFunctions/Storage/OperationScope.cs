namespace SocialFunctions.Storage;

/// <summary>What one function call has cost so far; the storage clients count into the scope in which they are called.</summary>
internal sealed class OperationScope
{
    private static readonly AsyncLocal<OperationScope?> Ambient = new();
    private int operations;

    public static OperationScope? Current => Ambient.Value;

    public int Operations => operations;

    /// <summary>Opens a scope for the rest of the calling flow.</summary>
    public static OperationScope Open() => Ambient.Value = new OperationScope();

    public void Count() => Interlocked.Increment(ref operations);

    /// <summary>The call did nothing for a mention (a poll that found none): it is not counted.</summary>
    public void Forget() => Interlocked.Exchange(ref operations, 0);
}
