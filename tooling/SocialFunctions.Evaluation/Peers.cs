using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace SocialFunctions.Evaluation;

/// <summary>Other people's classifiers of sentiment, run through node beside ours: tooling/peers.mjs.</summary>
public sealed class Peers(string toolingFolder)
{
    private static readonly string[] Names = ["multilang-sentiment", "vader-sentiment", "wink-sentiment"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Why there is no answer; null after one.</summary>
    public string? Absence { get; private set; }

    /// <summary>One after the other and timed; a slow one judges a sample. Empty where node or the packages are missing; <see cref="Absence"/> says so.</summary>
    public async Task<IReadOnlyList<PeerAnswer>> JudgeAsync(IReadOnlyList<LabelledMessage> messages, CancellationToken cancellationToken)
    {
        Absence = null;
        return await AskAsync([], messages, cancellationToken);
    }

    /// <summary>Each in a process of its own, side by side, and every message; not timed. Empty as above.</summary>
    public async Task<IReadOnlyList<PeerAnswer>> LabelAsync(IReadOnlyList<LabelledMessage> messages, CancellationToken cancellationToken)
    {
        Absence = null;
        var answers = await Task.WhenAll(Names.Select(name => AskAsync([name], messages, cancellationToken)));
        return [.. answers.SelectMany(answer => answer)];
    }

    private async Task<IReadOnlyList<PeerAnswer>> AskAsync(IEnumerable<string> arguments, IReadOnlyList<LabelledMessage> messages, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(toolingFolder, "peers.mjs"), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            using var node = Process.Start(start)!;
            using var end = cancellationToken.Register(node.Kill);
            var answer = node.StandardOutput.ReadToEndAsync(cancellationToken);
            var complaint = node.StandardError.ReadToEndAsync(cancellationToken);
            await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, messages.Select(message => new { message.Text, message.Language }), Json, cancellationToken);
            node.StandardInput.Close();
            await node.WaitForExitAsync(cancellationToken);
            if (node.ExitCode == 0)
                return JsonSerializer.Deserialize<List<PeerAnswer>>(await answer, Json)!;
            Absence = $"The peers could not be run: {(await complaint).Split('\n').FirstOrDefault(line => line.Contains("Error", StringComparison.Ordinal)) ?? "no reason given"}. npm ci in tooling/ installs them.";
        }
        catch (Win32Exception)
        {
            Absence = "The peers could not be run: there is no node.";
        }
        catch (IOException)
        {
            Absence = "The peers could not be run: node ended before it had read the messages.";
        }

        return [];
    }
}
