using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialFunctions.StandIns.Tests.Tables;

/// <summary>Counts the requests that pass it.</summary>
public sealed class CountingPolicy : HttpPipelineSynchronousPolicy
{
    private int requests;

    public int Requests => requests;

    public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref requests);
}
