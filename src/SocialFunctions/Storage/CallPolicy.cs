using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialFunctions.Storage;

/// <summary>
/// Throws a <see cref="StorageProblem"/> in place of what the client would make of an answer that only a person can put right: here, and
/// nowhere later, it is known where the call went.
/// </summary>
internal sealed class CallPolicy(StorageService service, Uri address, StorageSettings settings) : HttpPipelinePolicy
{
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (Exception failure) when (!message.CancellationToken.IsCancellationRequested && StorageProblems.Of(failure, Say(message)) is { } problem)
        {
            throw problem;
        }

        Check(message);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception failure) when (!message.CancellationToken.IsCancellationRequested && StorageProblems.Of(failure, Say(message)) is { } problem)
        {
            throw problem;
        }

        Check(message);
    }

    private void Check(HttpMessage message)
    {
        // A transaction is answered 202 whatever became of it; the refusal of a part stands in the body.
        var status = message.Response.Status;
        if (status < 400 && (status != 202 || service != StorageService.Tables))
            return;
        var code = message.Response.Headers.TryGetValue("x-ms-error-code", out var said) ? said : CodeInBody(message.Response);
        if (StorageProblems.Of(status == 202 ? 404 : status, code, Say(message)) is { } problem)
            throw problem;
    }

    /// <summary>Where tables give it. A body that is a stream still belongs to whoever asked for it.</summary>
    private static string? CodeInBody(Response response) => response.ContentStream is MemoryStream memory && memory.TryGetBuffer(out var body)
        ? StorageProblems.Codes.FirstOrDefault(code => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code)) >= 0)
        : null;

    private StorageSentences Say(HttpMessage message)
    {
        // "/mentions/messages", "/Mentions(PartitionKey=…)": only the name, since keys may name a person.
        var path = message.Request.Uri.ToUri().AbsolutePath;
        var below = path.StartsWith(address.AbsolutePath, StringComparison.Ordinal) ? path[address.AbsolutePath.Length..] : path;
        var name = new string([.. below.TrimStart('/').TakeWhile(one => char.IsAsciiLetterOrDigit(one) || one == '-')]);
        return new StorageSentences(new StorageCall(service, address, service.Names.Contains(name) ? name : null), settings);
    }
}
