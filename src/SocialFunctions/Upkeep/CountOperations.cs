using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using SocialFunctions.Classification;
using SocialFunctions.Ingestion;
using SocialFunctions.Routing;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Counts what bringing mentions in costs: the operations of each call, and receive and delete of its queue message.</summary>
internal sealed class CountOperations(OperationMeter meter) : IFunctionsWorkerMiddleware
{
    private const int ReceiveAndDelete = 2;

    private static readonly HashSet<string> FromHttp = [nameof(ImportMentions), nameof(ReceiveWebhook)];

    private static readonly HashSet<string> FromQueues = [nameof(PollAccount), nameof(ClassifyMentions), nameof(RouteMentions)];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var name = context.FunctionDefinition.Name;
        var fromQueue = FromQueues.Contains(name);
        if (!fromQueue && !FromHttp.Contains(name))
        {
            await next(context);
            return;
        }

        var scope = OperationScope.Open();
        try
        {
            await next(context);
        }
        finally
        {
            // An empty poll forgets what it cost, its message included.
            if (scope.Operations > 0)
                meter.Add(scope.Operations + (fromQueue ? ReceiveAndDelete : 0));
        }
    }
}
