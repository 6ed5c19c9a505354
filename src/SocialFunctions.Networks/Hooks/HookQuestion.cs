namespace SocialFunctions.Networks.Hooks;

/// <summary>A network's question whether this address is ours.</summary>
/// <param name="Subject">What stands in the address behind the hook's name; empty when nothing does.</param>
public sealed record HookQuestion(string Subject, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>Empty when it was not asked.</summary>
    public string this[string name] => Query.GetValueOrDefault(name) ?? "";
}
