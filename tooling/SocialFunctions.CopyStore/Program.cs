using Azure;
using SocialFunctions.CopyStore;

// Connection strings are secrets, and arguments are seen by everybody on the machine: both come by the environment.
var problems = new List<string>();
var from = Store.Of("FROM", Environment.GetEnvironmentVariable("FROM"), problems);
var to = Store.Of("TO", Environment.GetEnvironmentVariable("TO"), problems);
if (from is not null && to is not null && from.Name == to.Name)
    problems.Add($"FROM and TO are the same account, {from.Name}.");
if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 2;
}

try
{
    var waiting = await from!.WaitingAsync(CancellationToken.None);
    if (waiting.Count > 0)
    {
        Console.Error.WriteLine($"Messages wait in FROM: {string.Join(", ", waiting)}. Stop what feeds the app, let it empty its queues, stop it, and copy then.");
        return 1;
    }

    await new StoreCopy(from, to!, Console.Out).RunAsync(CancellationToken.None);
    return 0;
}
catch (RequestFailedException failure)
{
    Console.Error.WriteLine(failure.Status == 0
        ? "A storage account does not answer: look at FROM and TO, and at the network."
        : $"Storage refused with {failure.Status} {failure.ErrorCode}. Whoever copies needs the roles Storage Table, Queue and Blob Data Contributor on both accounts. What was copied stays; begin again when it is mended.");
    return 4;
}
