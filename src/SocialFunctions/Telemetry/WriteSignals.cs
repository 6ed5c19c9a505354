using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace SocialFunctions.Telemetry;

internal sealed class WriteSignals(SignalLines lines) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        lines.Begin();
        try
        {
            await next(context);
        }
        finally
        {
            lines.End();
        }
    }
}
