using Azure;

namespace SocialFunctions.Storage;

/// <summary>
/// Storage refuses or lacks something that a person must put right, as a sentence for the operator. It is still the exception that the
/// client would have thrown, with its status and code, but prints as the sentence alone: a stack trace beside it would help nobody to give
/// an identity its role.
/// </summary>
internal sealed class StorageProblem(StorageTrouble kind, string sentence, int status, string? errorCode, Exception? inner)
    : RequestFailedException(status, sentence, errorCode, inner)
{
    public StorageTrouble Kind => kind;

    public override string? StackTrace => null;

    public override string ToString() => Message;
}
