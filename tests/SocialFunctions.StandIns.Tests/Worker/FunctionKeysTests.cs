using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class FunctionKeysTests
{
    [Theory]
    [InlineData("/api/anyone", null, 200)]
    [InlineData("/api/function", null, 401)]
    [InlineData("/api/function", "wrong", 401)]
    [InlineData("/api/function", "function-ke", 401)]
    [InlineData("/api/function", WorkerApp.FunctionKey, 200)]
    [InlineData("/api/function", WorkerApp.MasterKey, 200)]
    [InlineData("/api/function?code=function-key", null, 200)]
    [InlineData("/api/function?code=wrong", null, 401)]
    [InlineData("/api/function?code=", null, 401)]
    [InlineData("/api/admin-only", WorkerApp.FunctionKey, 401)]
    [InlineData("/api/admin-only", WorkerApp.MasterKey, 200)]
    [InlineData("/admin/host/status", WorkerApp.FunctionKey, 401)]
    [InlineData("/admin/host/status", WorkerApp.MasterKey, 200)]
    [InlineData("/admin/host/ping", null, 200)]
    public async Task A_key_opens_what_its_level_allows(string path, string? key, int status)
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Functions));
        Assert.Equal(status, (await app.GetAsync(path, key)).Status);
    }

    [Fact]
    public async Task A_refusal_has_no_body_and_the_function_does_not_run()
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Functions));
        Assert.Equal((401, ""), await app.GetAsync("/api/function"));
        Assert.Empty(app.Recorder.Entries);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_configured_keys_nobody_passes(string? configured)
    {
        await using var app = new WorkerApp();
        app.Settings["StandIns:FunctionKey"] = configured;
        app.Settings["StandIns:MasterKey"] = configured;
        await app.StartAsync(typeof(Functions));
        Assert.Equal(401, (await app.GetAsync("/api/function")).Status);
        Assert.Equal(401, (await app.GetAsync("/api/function?code=")).Status);
        Assert.Equal(401, (await app.GetAsync("/api/admin-only", WorkerApp.MasterKey)).Status);
        Assert.Equal(200, (await app.GetAsync("/api/anyone")).Status);
    }

    public sealed class Functions(Recorder recorder)
    {
        [Function("Anyone")]
        public string Anyone([HttpTrigger(AuthorizationLevel.Anonymous, Route = "anyone")] HttpRequest request) => Run();

        [Function("WithKey")]
        public string WithKey([HttpTrigger(AuthorizationLevel.Function, Route = "function")] HttpRequest request) => Run();

        [Function("AdminOnly")]
        public string AdminOnly([HttpTrigger(AuthorizationLevel.Admin, Route = "admin-only")] HttpRequest request) => Run();

        private string Run()
        {
            recorder.Add("ran");
            return "ran";
        }
    }
}
