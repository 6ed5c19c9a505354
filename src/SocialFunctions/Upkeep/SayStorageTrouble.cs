using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>
/// A function that failed because storage refuses or lacks something fails with a sentence for the operator, which the host logs in place
/// of a stack trace. The queue's retries go on as before.
/// </summary>
internal sealed class SayStorageTrouble(StorageConnection connection) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (connection.Trouble(failure) is { } trouble)
        {
            throw new StorageProblem([trouble.Sentence], failure);
        }
    }
}
