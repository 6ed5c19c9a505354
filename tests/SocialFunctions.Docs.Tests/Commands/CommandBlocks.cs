using System.Text.RegularExpressions;

namespace SocialFunctions.Docs.Tests.Commands;

/// <summary>Reads the shell blocks of a document.</summary>
internal static partial class CommandBlocks
{
    private const string Fence = "```";

    public static IReadOnlyList<CommandBlock> Of(string file) => Of(file, RepositoryFiles.Text(file));

    public static IReadOnlyList<CommandBlock> Of(string file, string text)
    {
        var blocks = new List<CommandBlock>();
        var lines = text.Split('\n');
        var (notes, lead) = (new List<(string Name, string Value)>(), "");
        for (var at = 0; at < lines.Length; at++)
        {
            // A block in a list is indented, and so is all that it holds.
            var fence = lines[at].TrimStart();
            if (!fence.StartsWith(Fence, StringComparison.Ordinal))
            {
                if (Note().Match(fence) is { Success: true } note)
                    notes.Add((note.Groups[1].Value, note.Groups[2].Value));
                else if (fence.Length > 0)
                    (lead, notes) = (fence, []);
                continue;
            }

            var end = Array.FindIndex(lines, at + 1, line => line.TrimStart().StartsWith(Fence, StringComparison.Ordinal));
            var indent = lines[at].Length - fence.Length;
            var info = fence[Fence.Length..].Trim();
            if (info.Split(' ')[0] is "sh" or "bash" or "shell" or "console")
            {
                blocks.Add(new CommandBlock(
                    file, at + 1, info, string.Join('\n', lines[(at + 1)..end].Select(line => line[Math.Min(indent, line.Length)..])),
                    [.. notes.Where(note => note.Name == "prints").Select(note => note.Value)],
                    notes.Where(note => note.Name == "until").Select(note => note.Value).SingleOrDefault(), lead));
            }

            (at, notes) = (end, []);
        }

        return blocks;
    }

    [GeneratedRegex("^<!-- (prints|until): (.+) -->$")]
    private static partial Regex Note();
}
