using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class ChildFunctions(IConfiguration configuration)
{
    [Function("Setting")]
    public IActionResult Setting([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "setting/{name}")] HttpRequest request, string name)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new OkObjectResult(configuration[name]);
    }

    /// <summary>Says on standard output when it begins and when it ends.</summary>
    [Function("Slow")]
    public static async Task Slow([QueueTrigger("%Queue%")] string text)
    {
        Console.WriteLine($"begun {text}");
        await Task.Delay(TimeSpan.FromSeconds(1));
        Console.WriteLine($"ended {text}");
    }
}
