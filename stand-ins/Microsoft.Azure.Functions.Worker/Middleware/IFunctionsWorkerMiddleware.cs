namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around every invocation, in the order of registration; one instance for the app.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
