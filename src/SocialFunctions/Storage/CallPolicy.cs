using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialFunctions.Storage;

/// <summary>Notes of each call that went wrong where it went, so that <see cref="StorageTrouble"/> can name it.</summary>
internal sealed class CallPolicy(StorageService service, Uri address) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception failure)
        {
            Call(message).Note(failure);
            throw;
        }

        NoteRefusal(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception failure)
        {
            Call(message).Note(failure);
            throw;
        }

        NoteRefusal(message);
    }

    private void NoteRefusal(HttpMessage message)
    {
        if (message.HasResponse && message.Response.Status >= 400)
            Call(message).Note(message.Response);
    }

    private StorageCall Call(HttpMessage message)
    {
        // "/mentions/messages", "/Mentions(PartitionKey=…)": only the name, since keys may name a person.
        var path = message.Request.Uri.ToUri().AbsolutePath;
        var below = path.StartsWith(address.AbsolutePath, StringComparison.Ordinal) ? path[address.AbsolutePath.Length..] : path;
        var name = new string([.. below.TrimStart('/').TakeWhile(one => char.IsAsciiLetterOrDigit(one) || one == '-')]);
        return new StorageCall(service, address, service.Names.Contains(name) ? name : null);
    }
}
