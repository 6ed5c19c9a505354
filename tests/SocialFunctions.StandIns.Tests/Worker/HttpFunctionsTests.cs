using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class HttpFunctionsTests
{
    [Theory]
    [InlineData("/api/action", 200, "{\"name\":\"ana\"}")]
    [InlineData("/api/result", 202, "\"accepted\"")]
    [InlineData("/api/text", 200, "hola")]
    [InlineData("/api/poco", 200, "{\"name\":\"luis\"}")]
    [InlineData("/api/number/42", 200, "42")]
    [InlineData("/api/optional", 200, "none")]
    [InlineData("/api/optional/x", 200, "x")]
    [InlineData("/api/rest/a/b/c", 200, "a/b/c")]
    [InlineData("/api/NamedByFunction", 200, "named")]
    [InlineData("/api/later/7", 200, "7 7")]
    [InlineData("/api/nowhere", 404, "")]
    [InlineData("/api/broken", 500, "")]
    public async Task A_route_is_bound_and_its_result_written(string path, int status, string body)
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Functions));
        Assert.Equal((status, body), await app.GetAsync(path));
    }

    [Theory]
    [InlineData("GET", "/api/hooks/websub/feed/a-blog", 200, "asked websub feed/a-blog")]
    [InlineData("POST", "/api/hooks/websub/feed/a-blog", 200, "pushed websub feed/a-blog")]
    [InlineData("GET", "/api/hooks/meta", 200, "asked meta ")]
    [InlineData("POST", "/api/hooks/meta/", 200, "pushed meta ")]
    [InlineData("POST", "/api/hooks", 404, "")]
    [InlineData("DELETE", "/api/hooks/meta", 405, "")]
    public async Task Two_functions_share_a_route_with_a_rest_by_their_methods(string method, string path, int status, string body)
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Functions));
        Assert.Equal((status, body), await app.GetAsync(path, method: new HttpMethod(method)));
    }

    [Fact]
    public async Task The_prefix_of_host_json_stands_before_every_route()
    {
        await using var app = await new WorkerApp { HostJson = """{"extensions":{"http":{"routePrefix":"v1"}}}""" }.StartAsync(typeof(Functions));
        Assert.Equal((200, "hola"), await app.GetAsync("/v1/text"));
        Assert.Equal(404, (await app.GetAsync("/api/text")).Status);
    }

    [Fact]
    public async Task No_log_holds_the_query_string_or_what_a_route_leaves_open_whatever_the_level()
    {
        await using var app = new WorkerApp { HostJson = """{"logging":{"logLevel":{"default":"Trace","Microsoft.AspNetCore.Hosting.Diagnostics":"Trace"}}}""" };
        app.Settings["Logging:Kept:LogLevel:Default"] = "Trace";
        await app.StartAsync(typeof(Functions));
        await app.GetAsync("/api/text?code=s3cret");
        await app.GetAsync("/api/broken?code=s3cret");
        await app.GetAsync("/api/rest/s3cret");
        await app.GetAsync("/api/rest/s3cret/nothing/here?more");
        Assert.Contains(app.Log.Lines, l => l.StartsWith("Information Host.Http: GET /api/text 200", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Lines, l => l.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_function_is_logged_with_its_name()
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Functions));
        await app.GetAsync("/api/broken");
        var line = Assert.Single(app.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
        Assert.StartsWith("Error Function.Broken: Executed 'Broken' (Failed", line);
        Assert.Contains("the bug", line);
    }

    [Fact]
    public async Task Log_levels_of_host_json_hold()
    {
        await using var app = await new WorkerApp { HostJson = """{"logging":{"logLevel":{"default":"Warning"}}}""" }.StartAsync(typeof(Functions));
        await app.GetAsync("/api/text");
        Assert.Empty(app.Log.Lines);
    }

    [Fact]
    public async Task The_time_limit_of_host_json_cancels_the_token()
    {
        await using var app = await new WorkerApp { HostJson = """{"functionTimeout":"00:00:00.2"}""" }.StartAsync(typeof(Functions));
        Assert.Equal(500, (await app.GetAsync("/api/endless")).Status);
        Assert.Contains(app.Log.Lines, l => l.Contains("'Endless' ran longer than functionTimeout 00:00:00.2", StringComparison.Ordinal));
    }

    public static class Functions
    {
        [Function("Action")]
        public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "action")] HttpRequest request) =>
            new OkObjectResult(new { name = "ana" });

        [Function("Result")]
        public static async Task<IResult> Result([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result")] HttpRequest request)
        {
            await Task.Yield();
            return Results.Json("accepted", statusCode: 202);
        }

        [Function("Text")]
        public static string Text([HttpTrigger(AuthorizationLevel.Anonymous, Route = "text")] HttpRequest request) => "hola";

        [Function("Poco")]
        public static Person Poco([HttpTrigger(AuthorizationLevel.Anonymous, Route = "poco")] HttpRequest request) => new("luis");

        [Function("Number")]
        public static string Number([HttpTrigger(AuthorizationLevel.Anonymous, Route = "number/{n:int}")] HttpRequest request, int n) => $"{n}";

        [Function("Optional")]
        public static string Optional([HttpTrigger(AuthorizationLevel.Anonymous, Route = "optional/{x?}")] HttpRequest request, string? x) => x ?? "none";

        [Function("Rest")]
        public static string Rest([HttpTrigger(AuthorizationLevel.Anonymous, Route = "rest/{*rest}")] HttpRequest request, string rest) => rest;

        [Function("Asked")]
        public static string Asked(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hooks/{network}/{*subject}")] HttpRequest request, string network, string? subject) =>
            $"asked {network} {subject}";

        [Function("Pushed")]
        public static string Pushed(
            [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/{network}/{*subject}")] HttpRequest request, string network, string? subject) =>
            $"pushed {network} {subject}";

        [Function("NamedByFunction")]
        public static string Named([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => "named";

        [Function("Later")]
        public static async ValueTask<IActionResult> Later(
            [HttpTrigger(AuthorizationLevel.Anonymous, Route = "later/{id}")] HttpRequest request, string id, FunctionContext context)
        {
            await Task.Yield();
            return new ContentResult { Content = $"{id} {context.BindingContext.BindingData["id"]}" };
        }

        [Function("Broken")]
        public static IActionResult Broken([HttpTrigger(AuthorizationLevel.Anonymous, Route = "broken")] HttpRequest request) =>
            throw new InvalidOperationException("the bug");

        [Function("Endless")]
        public static Task Endless([HttpTrigger(AuthorizationLevel.Anonymous, Route = "endless")] HttpRequest request, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.Infinite, cancellationToken);
    }

    public sealed record Person(string Name);
}
