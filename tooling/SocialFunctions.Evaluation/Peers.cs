using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace SocialFunctions.Evaluation;

/// <summary>Other people's classifiers of sentiment, run through node beside ours: tooling/peers.mjs.</summary>
public sealed class Peers(string toolingFolder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Why there is no answer; null after one.</summary>
    public string? Absence { get; private set; }

    /// <summary>Empty where node or the packages are missing; <see cref="Absence"/> says so.</summary>
    public async Task<IReadOnlyList<PeerAnswer>> JudgeAsync(IReadOnlyList<LabelledMessage> messages, CancellationToken cancellationToken)
    {
        Absence = null;
        var start = new ProcessStartInfo("node", [Path.Combine(toolingFolder, "peers.mjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            using var node = Process.Start(start)!;
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

        return [];
    }
}
