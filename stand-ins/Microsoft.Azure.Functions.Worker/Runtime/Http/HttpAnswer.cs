using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Writes what a function returned as the response.</summary>
internal static class HttpAnswer
{
    public static Task WriteAsync(HttpContext context, object? result) => result switch
    {
        null => Task.CompletedTask,
        IActionResult action => action.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor())),
        IResult answer => answer.ExecuteAsync(context),
        string text => Results.Text(text).ExecuteAsync(context),
        _ => context.Response.WriteAsJsonAsync(result, result.GetType()),
    };
}
