using System.Text.Json;
using Azure;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>
/// Why a queue message failed last, kept by the hash of its body: the runtime moves a message to its poison queue without a word.
/// A lifecycle rule removes what was noted of messages that went through later.
/// </summary>
internal sealed class FailureNotes(StorageAreas storage)
{
    /// <summary>Runs the work of a queue function; a failure is noted and goes on to the queue's retries.</summary>
    public async Task WatchAsync(BinaryData message, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await NoteAsync(message, failure, cancellationToken);
            throw;
        }
    }

    public async Task<string> ReasonAsync(BinaryData message, CancellationToken cancellationToken)
    {
        try
        {
            return (await Blob(message).DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return "The message could not be processed, and its last failure was not noted: the app may have been killed each time.";
        }
    }

    private async Task NoteAsync(BinaryData message, Exception failure, CancellationToken cancellationToken)
    {
        var reason = failure is JsonException ? "The message is not one that this version can read." : $"{failure.GetType().Name}: {failure.Message}";
        await Blob(message).UploadAsync(BinaryData.FromString(reason), overwrite: true, cancellationToken);
    }

    private Azure.Storage.Blobs.BlobClient Blob(BinaryData message) =>
        storage.Container(ContainerNames.Payloads).GetBlobClient($"{ContainerNames.Reasons}{Keys.Sha256(message.ToMemory().Span)}");
}
