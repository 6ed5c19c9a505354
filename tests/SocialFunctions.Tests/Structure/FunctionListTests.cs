using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Startup;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Structure;

/// <summary>Operators, timers and callers know functions by these names: a change here breaks somebody.</summary>
public sealed class FunctionListTests
{
    private static readonly List<(MethodInfo Method, string Name)> Functions = [.. typeof(HostRun).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Select(method => (method, name: method.GetCustomAttribute<FunctionAttribute>()?.Name))
        .Where(one => one.name is not null)
        .Select(one => (one.method, one.name!))
        .OrderBy(one => one.Item2, StringComparer.Ordinal)];

    [Fact]
    public void The_functions_are_the_approved_ones() => Approved.Verify(
        string.Join('\n', Functions.Select(one => $"{one.Name}  {Trigger(one.Method)}")),
        "tests", "SocialFunctions.Tests", "approved", "functions.txt");

    [Fact]
    public void A_function_is_called_as_its_class_and_stands_alone_in_it() => Assert.All(Functions, one =>
    {
        Assert.Equal(one.Method.DeclaringType!.Name, one.Name);
        Assert.Single(Functions, other => other.Method.DeclaringType == one.Method.DeclaringType);
    });

    private static string Trigger(MethodInfo method) => method.GetParameters()
        .SelectMany(parameter => parameter.GetCustomAttributes())
        .Select(attribute => attribute switch
        {
            HttpTriggerAttribute http => $"http {string.Join(',', http.Methods ?? [])} {http.Route} {http.AuthLevel}",
            QueueTriggerAttribute queue => $"queue {queue.QueueName} {queue.Connection}",
            TimerTriggerAttribute timer => $"timer {timer.Schedule}",
            _ => null,
        })
        .First(trigger => trigger is not null)!;
}
