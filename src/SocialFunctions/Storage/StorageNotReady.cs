namespace SocialFunctions.Storage;

/// <summary>The app cannot start on this storage: all that is wrong, a sentence each.</summary>
internal sealed class StorageNotReady(IReadOnlyList<string> sentences) : Exception(string.Join(' ', sentences))
{
    public IReadOnlyList<string> Sentences => sentences;
}
