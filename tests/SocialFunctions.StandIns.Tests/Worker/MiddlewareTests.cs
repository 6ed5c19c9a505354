using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task Middleware_runs_around_the_function_in_the_order_of_registration()
    {
        await using var app = await new WorkerApp
        {
            Configure = builder =>
            {
                builder.UseMiddleware<First>();
                builder.UseWhen<Second>(context => context.FunctionDefinition.InputBindings.Values.Any(b => b.Type == "httpTrigger"));
                builder.UseWhen<Never>(context => context.FunctionDefinition.Name == "Other");
            },
        }.StartAsync(typeof(Functions));

        Assert.Equal((200, "done"), await app.GetAsync("/api/Work"));
        Assert.Equal(["first in Work", "second in", "function", "second out", "first out"], app.Recorder.Entries);
    }

    [Fact]
    public async Task Middleware_may_answer_itself()
    {
        await using var app = await new WorkerApp
        {
            Configure = builder => builder.UseMiddleware((context, _) =>
            {
                context.GetHttpContext()!.Response.StatusCode = StatusCodes.Status418ImATeapot;
                return Task.CompletedTask;
            }),
        }.StartAsync(typeof(Functions));

        Assert.Equal((418, ""), await app.GetAsync("/api/Work"));
        Assert.Empty(app.Recorder.Entries);
    }

    [Fact]
    public async Task Each_invocation_has_a_scope_that_request_and_function_share()
    {
        await using var app = await new WorkerApp { Configure = builder => builder.Services.AddScoped<Scoped>() }.StartAsync(typeof(Functions));
        var first = await app.GetAsync("/api/Scope");
        var second = await app.GetAsync("/api/Scope");
        Assert.Equal("True", first.Body.Split(' ')[0]);
        Assert.NotEqual(first.Body, second.Body);
    }

    public sealed class Functions(Recorder recorder)
    {
        [Function("Work")]
        public async Task<string> WorkAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
        {
            await Task.Yield();
            recorder.Add("function");
            return "done";
        }

        [Function("Scope")]
        public static string Scope([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, FunctionContext context)
        {
            var scoped = context.InstanceServices.GetRequiredService<Scoped>();
            return $"{ReferenceEquals(scoped, request.HttpContext.RequestServices.GetRequiredService<Scoped>())} {context.InvocationId} {scoped.GetHashCode()}";
        }
    }

    public sealed class Scoped;

    public sealed class First(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Add($"first in {context.FunctionDefinition.Name}");
            await next(context);
            recorder.Add("first out");
        }
    }

    public sealed class Second(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Add("second in");
            await next(context);
            recorder.Add("second out");
        }
    }

    public sealed class Never(Recorder recorder) : IFunctionsWorkerMiddleware
    {
        public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            recorder.Add("never");
            return next(context);
        }
    }
}
