namespace SocialFunctions.Classification;

/// <summary>A document that is being asked about, for as many as want to know. All of them get the one reply, or the one fault.</summary>
/// <param name="key">Of the document, by <see cref="TextKeys"/>.</param>
internal sealed class Question(ServiceDocument document, string key)
{
    private readonly TaskCompletionSource<ServiceReply> reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServiceDocument Document => document;

    public string Key => key;

    public Task<ServiceReply> Reply => reply.Task;

    /// <summary>The first reply stands.</summary>
    public void Settle(ServiceReply answer) => reply.TrySetResult(answer);

    public void Fail(Exception fault) => reply.TrySetException(fault);
}
