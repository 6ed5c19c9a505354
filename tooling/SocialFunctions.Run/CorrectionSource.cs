using SocialFunctions.Evaluation;

namespace SocialFunctions.Run;

/// <summary>What people corrected: a file of JSON Lines, or the running app that has them.</summary>
internal static class CorrectionSource
{
    private const string Form = "give a file of JSON Lines, or an app's address such as 'http://127.0.0.1:7071/api/corrections?code=KEY'";

    /// <param name="source">A file's path, or an address with the function key in it.</param>
    /// <returns>The set, or one sentence that says why there is none.</returns>
    public static async Task<(LabelledSet? Set, string? Problem)> ReadAsync(string source, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out var address) || address.IsFile)
            return File.Exists(source)
                ? (new LabelledSet("corrections", LabelledFile.Read(source).Messages), null)
                : (null, $"--corrections: there is no file '{Path.GetFullPath(source)}'; {Form}.");
        if (address.Scheme is not ("http" or "https"))
            return (null, $"--corrections: '{address.Scheme}' is no scheme to read from; {Form}.");
        return await AskAsync(address, cancellationToken);
    }

    private static async Task<(LabelledSet? Set, string? Problem)> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        // The query holds the key: it is in no sentence.
        var named = address.GetLeftPart(UriPartial.Path);
        var lines = Path.Combine(Path.GetTempPath(), $"corrections-{Environment.ProcessId}.jsonl");
        try
        {
            using var http = new HttpClient();
            using var answer = await http.GetAsync(address, cancellationToken);
            if (!answer.IsSuccessStatusCode)
                return (null, $"--corrections: {named} answered {(int)answer.StatusCode}; {Form}.");
            await File.WriteAllBytesAsync(lines, await answer.Content.ReadAsByteArrayAsync(cancellationToken), cancellationToken);
            return (new LabelledSet("corrections", LabelledFile.Read(lines).Messages), null);
        }
        catch (HttpRequestException fault)
        {
            return (null, $"--corrections: {named} could not be asked ({fault.Message}); is the app running?");
        }
        finally
        {
            File.Delete(lines);
        }
    }
}
