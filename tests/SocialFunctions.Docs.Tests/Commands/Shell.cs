using System.Diagnostics;
using System.Text;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Commands;

/// <summary>
/// Runs a document's commands in a folder of their own that looks like the root of a checkout: its scripts hand on to the real ones, so
/// that nothing is written into the checkout but what a build makes.
/// </summary>
internal sealed class Shell : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialfunctions-docs-");
    private readonly IReadOnlyDictionary<string, string> variables;

    public Shell(IReadOnlyDictionary<string, string> variables)
    {
        this.variables = variables;
        HandOn("run", "--out \"$PWD/report\"");
        HandOn("tooling/smoke.sh", "");
        HandOn("tooling/copy-store.sh", "");
        foreach (var (from, to) in new[] { ("brand.json", "brand.json"), ("messages.jsonl", "messages.jsonl") })
            File.Copy(RepositoryRoot.Of("samples", from), Of(to));
        Directory.CreateSymbolicLink(Of("samples"), RepositoryRoot.Of("samples"));
    }

    public string Of(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    /// <returns>The exit code and all that was printed.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(CommandBlock block)
    {
        // What stays up takes the place of the shell, so that it is what is told to end.
        var script = block.Until is null ? block.Script : $"exec {block.Script}";
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;

        // Not the signal of Ctrl-C: whoever runs in the background, as some CI does, hands on that it is ignored.
        var output = new Output(block.Until, () => Process.Start("kill", ["-TERM", $"{process.Id}"]).Dispose());
        process.OutputDataReceived += (_, line) => output.Take(line.Data);
        process.ErrorDataReceived += (_, line) => output.Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{block} did not end within {Patience.TotalMinutes:0} minutes:\n{output.Text}");
        }

        return (process.ExitCode, output.Text);
    }

    public void Dispose() => folder.Delete(recursive: true);

    /// <param name="unlessGiven">An option of the script and its value, for where the caller names none.</param>
    private void HandOn(string script, string unlessGiven)
    {
        var path = Of(script.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var option = unlessGiven.Split(' ')[0];
        var real = RepositoryRoot.Of(script.Split('/'));
        File.WriteAllText(path, $"#!/usr/bin/env bash\n[[ \" $* \" == *\" {option} \"* ]] && exec '{real}' \"$@\"\nexec '{real}' {unlessGiven} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private sealed class Output(string? until, Action onUntil)
    {
        private readonly StringBuilder text = new();
        private bool isOver;

        public string Text
        {
            get
            {
                lock (text)
                    return text.ToString();
            }
        }

        public void Take(string? line)
        {
            if (line is null)
                return;
            lock (text)
            {
                text.Append(line).Append('\n');
                if (isOver || until is null || !line.Contains(until, StringComparison.Ordinal))
                    return;
                isOver = true;
            }

            onUntil();
        }
    }
}
