using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>The app that <see cref="ChildApp"/> starts: shaped like a product's, so that exit codes and signals are real.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.FunctionTypes = builder.Configuration["Child:NoQueue"] is null ? [typeof(ChildFunctions)] : [];
        builder.Services.AddOptions<ChildOptions>().BindConfiguration("Child")
            .Validate(o => o.Word is not null, "Child:Word is missing.")
            .Validate(o => o.Count > 0, "Child:Count must be greater than 0.")
            .ValidateOnStart();
        await builder.Build().RunAsync();
    }
}
