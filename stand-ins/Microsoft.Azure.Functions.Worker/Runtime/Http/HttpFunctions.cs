using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>A route for each HTTP function, below the prefix of host.json.</summary>
internal sealed partial class HttpFunctions(FunctionCatalog catalog, FunctionInvoker invoker, FunctionKeys keys, HostSettings host, ILoggerFactory loggers)
{
    private readonly ILogger logger = loggers.CreateLogger("Host.Http");

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var (function, trigger) in catalog.With<HttpTriggerAttribute>())
        {
            RequestDelegate handle = context => HandleAsync(context, function, trigger);
            if (trigger.Methods is { Length: > 0 } methods)
                routes.MapMethods(Route(function, trigger), methods, handle);
            else
                routes.Map(Route(function, trigger), handle);
        }
    }

    public string Route(FunctionDescriptor function, HttpTriggerAttribute trigger) =>
        "/" + string.Join('/', new[] { host.RoutePrefix, trigger.Route?.Trim('/') ?? function.Name }.Where(part => part.Length > 0));

    private async Task HandleAsync(HttpContext context, FunctionDescriptor function, HttpTriggerAttribute trigger)
    {
        var started = Stopwatch.GetTimestamp();
        if (!keys.Allows(context.Request, trigger.AuthLevel))
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (!await InvokeAsync(context, function) && !context.Response.HasStarted)
            Fail(context.Response);
        // The route alone: a query string may hold a key, and so may what a route leaves open.
        LogAnswered(context.Request.Method, Route(function, trigger), context.Response.StatusCode, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    private Task<bool> InvokeAsync(HttpContext context, FunctionDescriptor function) => invoker.InvokeAsync(
        function,
        context.Request,
        context.Request.RouteValues.ToDictionary(v => v.Key, v => v.Value, StringComparer.OrdinalIgnoreCase),
        invocation => HttpAnswer.WriteAsync(context, invocation.Result),
        context.RequestAborted);

    private static void Fail(HttpResponse response)
    {
        response.Clear();
        response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(40, LogLevel.Information, "{Method} {Route} {Status} in {Duration} ms")]
    private partial void LogAnswered(string method, string route, int status, long duration);
}
