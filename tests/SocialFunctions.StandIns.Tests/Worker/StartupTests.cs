using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.StandIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class StartupTests
{
    [Fact]
    public async Task A_host_with_wrong_options_refuses_to_start()
    {
        await using var app = new WorkerApp
        {
            Configure = builder => builder.Services.AddOptions<ChildOptions>().Validate(o => o.Count > 0, "Count is wrong.").ValidateOnStart(),
        };
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(typeof(Fine)));
        Assert.Equal(["Count is wrong."], exception.Failures);
    }

    [Fact]
    public async Task Functions_are_found_in_the_assembly_that_a_setting_names()
    {
        await using var app = new WorkerApp();
        app.Settings["StandIns:FunctionsAssembly"] = typeof(StartupTests).Assembly.GetName().Name;
        // This assembly holds functions that cannot run: that they are noticed shows where functions were looked for.
        await Assert.ThrowsAsync<StartupFailure>(() => app.StartAsync());
    }

    [Theory]
    [InlineData(typeof(NoTrigger), "The function NoTrigger has 0 triggers; it must have one.")]
    [InlineData(typeof(WrongRequest), "The function WrongRequest must take its HTTP trigger as HttpRequest: the stand-in binds nothing else.")]
    public async Task A_function_that_cannot_run_stops_the_start_by_name(Type function, string message)
    {
        await using var app = new WorkerApp();
        Assert.Equal(message, (await Assert.ThrowsAsync<StartupFailure>(() => app.StartAsync(function))).Message);
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var child = ChildApp.StartOn(((IPEndPoint)taken.LocalEndpoint).Port, ("Child__Word", "x"), ("Child__Count", "1"), ("Child__NoQueue", "true"));
        Assert.Equal(1, await child.ExitCodeAsync());
        Assert.Equal(["The port is taken: end the process that uses it, or name another with --port."], child.Errors);
    }

    [Fact]
    public void A_bug_is_not_explained_away() => Assert.Null(UnhandledStartup.Explain(new InvalidOperationException("bug")));

    public static class Fine
    {
        [Function(nameof(Fine))]
        public static string Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => "fine";
    }

    public static class NoTrigger
    {
        [Function(nameof(NoTrigger))]
        public static void Run(string nothing) => Console.WriteLine(nothing);
    }

    public static class WrongRequest
    {
        [Function(nameof(WrongRequest))]
        public static void Run([HttpTrigger(AuthorizationLevel.Anonymous)] string body) => Console.WriteLine(body);
    }
}
