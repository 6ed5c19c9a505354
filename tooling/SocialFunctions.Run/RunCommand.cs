using System.CommandLine;

namespace SocialFunctions.Run;

/// <summary>The options of <c>./run</c>.</summary>
internal static class RunCommand
{
    public static RootCommand Build()
    {
        var once = new Option<bool>("--once") { Description = "Do the whole job once, write report.json, report.html and report.eml, and end." };
        var classify = new Option<bool>("--classify") { Description = "Read lines from standard input, print one line of JSON for each, and end." };
        var evaluate = new Option<bool>("--evaluate") { Description = "Measure the classifier on the labelled messages below ../shared/data, corpus/heldout and corpus/languages/test, or of each --data, print one table, and end." };
        var corrections = new Option<string?>("--corrections") { Description = "With --evaluate: what people corrected, measured as a set of its own: a file of JSON Lines, or the address of a running app, …/api/corrections?code=KEY; default: what the last ./run kept in artifacts/corrections.jsonl." };
        var import = new Option<FileInfo[]>("--import") { Description = "JSON Lines to feed instead of the sample; may be given several times.", AllowMultipleArgumentsPerToken = true };
        var brand = new Option<FileInfo?>("--brand") { Description = "The brand file; default samples/brand.json." };
        var from = new Option<string?>("--from") { Description = "First local day of the report, such as 2026-11-09; default: the first day fed." };
        var to = new Option<string?>("--to") { Description = "Last local day of the report, inclusive; default: the last day fed." };
        var asOf = new Option<string?>("--as-of") { Description = "The clock of the report: an ISO 8601 instant with offset; default: now." };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Where the report goes; default artifacts/report." };
        var data = new Option<DirectoryInfo[]>("--data") { Description = "Keep the store in this folder; default: an empty one that is thrown away. With --evaluate: a labelled file or a folder with some; may be given several times." };

        var command = new RootCommand("Starts Azurite and the function app, feeds messages, writes the report.")
        {
            once, classify, evaluate, corrections, import, brand, from, to, asOf, output, data,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] jobs = [.. new[] { once, classify, evaluate }.Where(job => parsed.GetValue(job)).Select(job => job.Name)];
            if (jobs.Length > 1)
                return Say.Wrong([$"{string.Join(" and ", jobs)} are jobs of their own: give one of them."]);
            if (parsed.GetValue(corrections) is not null && !parsed.GetValue(evaluate))
                return Say.Wrong(["--corrections goes with --evaluate."]);
            if (parsed.GetValue(classify))
            {
                await using var standardInput = Console.OpenStandardInput();
                await using var standardOutput = Console.OpenStandardOutput();
                return await ClassifyCommand.RunAsync(standardInput, standardOutput, cancellationToken);
            }

            var folders = parsed.GetValue(data) ?? [];
            if (parsed.GetValue(evaluate))
                return await EvaluateCommand.RunAsync(folders, parsed.GetValue(corrections), cancellationToken);
            if (folders.Length > 1)
                return Say.Wrong(["--data may be given once: there is one store."]);
            var options = RunOptions.Read(
                parsed.GetValue(once), parsed.GetValue(import) ?? [], parsed.GetValue(brand), parsed.GetValue(from), parsed.GetValue(to),
                parsed.GetValue(asOf), parsed.GetValue(output), folders.FirstOrDefault(), out var problems);
            if (options is null)
                return Say.Wrong(problems);
            return await new RunSession(options).RunAsync(cancellationToken);
        });
        return command;
    }
}
