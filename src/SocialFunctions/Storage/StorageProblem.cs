namespace SocialFunctions.Storage;

/// <summary>
/// Storage refuses or lacks something, in sentences for the operator. Prints as these alone: a stack trace beside them would help nobody
/// to give an identity its role.
/// </summary>
internal sealed class StorageProblem(IReadOnlyList<string> sentences, Exception inner) : Exception(string.Join(' ', sentences), inner)
{
    public IReadOnlyList<string> Sentences => sentences;

    public override string? StackTrace => null;

    public override string ToString() => Message;
}
