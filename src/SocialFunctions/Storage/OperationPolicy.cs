using Azure.Core;
using Azure.Core.Pipeline;

namespace SocialFunctions.Storage;

/// <summary>Counts each call of a storage client once, retries not: a transaction, or one page of a query, is one operation.</summary>
internal sealed class OperationPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => OperationScope.Current?.Count();
}
