using System.Globalization;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Run;

/// <summary>What people corrected: a file of JSON Lines, or the running app that has them.</summary>
internal static class CorrectionSource
{
    private const string Form = "give a file of JSON Lines, or an app's address such as 'http://127.0.0.1:7071/api/corrections?code=KEY'";

    /// <param name="source">As <see cref="ReadAsync(string, CancellationToken)"/>; null for what <see cref="KeptCorrections"/> left.</param>
    /// <returns>The set, or null; a sentence for the table's foot on what was included; and those that say what is wrong.</returns>
    public static async Task<(LabelledSet? Set, string Foot, IReadOnlyList<string> Problems)> ChooseAsync(string? source, FileInfo kept, CancellationToken cancellationToken)
    {
        var place = Path.Combine(kept.Directory!.Name, kept.Name);
        if (source is null && !kept.Exists)
            return (null, $"Corrections: none were included. ./run keeps what is corrected while it is up in {place}; for another app, --corrections takes a file or its address.", []);
        var (set, problems) = await ReadAsync(source ?? kept.FullName, cancellationToken);
        var from = source is not null ? "as --corrections names them" : $"of {place}, from the last ./run in which any were made";
        return (set, string.Create(CultureInfo.InvariantCulture, $"Corrections: {set?.Messages.Count ?? 0}, {from}."), problems);
    }

    /// <param name="source">A file's path, or an address with the function key in it.</param>
    /// <returns>The set, or the sentences that say why there is none.</returns>
    public static async Task<(LabelledSet? Set, IReadOnlyList<string> Problems)> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.IsFile)
            return File.Exists(source)
                ? Read(source, source)
                : (null, [$"--corrections: there is no file '{Path.GetFullPath(source)}'; {Form}."]);
        if (address.Scheme is not ("http" or "https"))
            return (null, [$"--corrections: '{address.Scheme}' is no scheme to read from; {Form}."]);
        return await AskAsync(address, cancellationToken);
    }

    private static async Task<(LabelledSet? Set, IReadOnlyList<string> Problems)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // The query holds the key: it is in no sentence.
        var named = address.GetLeftPart(UriPartial.Path);
        try
        {
            using var http = new HttpClient();
            using var answer = await http.GetAsync(address, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                return (null, [$"--corrections: {named} answered {(int)answer.StatusCode}; {Form}."]);
            return await ReadAsync(await answer.Content.ReadAsByteArrayAsync(cancellationToken), named, cancellationToken);
        }
        catch (HttpRequestException fault)
        {
            return (null, [$"--corrections: {named} could not be asked ({fault.Message}); is the app running?"]);
        }
    }

    /// <summary>Labelled messages are read from files; this one holds what people wrote, so nobody else may enter its folder, and it goes at once.</summary>
    private static async Task<(LabelledSet? Set, IReadOnlyList<string> Problems)> ReadAsync(byte[] lines, string named, CancellationToken cancellationToken)
    {
        // Of an unpredictable name, and open to its owner alone.
        var folder = Directory.CreateTempSubdirectory("corrections-");
        try
        {
            var file = Path.Combine(folder.FullName, "corrections.jsonl");
            await File.WriteAllBytesAsync(file, lines, cancellationToken);
            return Read(file, named);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (LabelledSet? Set, IReadOnlyList<string> Problems) Read(string file, string named)
    {
        try
        {
            return (new LabelledSet("corrections", LabelledFile.Read(file).Messages), []);
        }
        catch (LabelledFileException wrong)
        {
            return (null, [.. LabelledFileException.Sentences([.. wrong.Problems.Select(one => one with { File = named })])]);
        }
    }
}
