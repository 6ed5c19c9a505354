using Azure.Data.Tables;

namespace SocialFunctions.Run;

/// <summary>
/// What people correct while <c>./run</c> is up, kept in a file where <c>./run --evaluate</c> finds it: a store in memory is gone by then.
/// It holds what people wrote, so only its owner may read it.
/// </summary>
/// <param name="storage">Asked whether anything is new, since what the app is asked counts in its figures of cost.</param>
internal sealed class KeptCorrections(string storage, AppClient client, FileInfo file)
{
    private readonly TableClient table = new(storage, "Corrections");
    private (int Count, DateTimeOffset? Last) known = (0, null);

    /// <summary>Of the last run in which somebody corrected anything.</summary>
    public static FileInfo Place => new(Checkout.Of("artifacts", "corrections.jsonl"));

    /// <summary>Writes the file when there is a correction that it lacks. What fails is no reason to end a run.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            var stands = await StandsAsync(cancellationToken);
            if (stands == known || await client.CorrectionsAsync(cancellationToken) is not { } lines)
                return;
            known = stands;
            await WriteAsync(lines, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Say.Line($"The corrections could not be kept in {file.FullName}: {fault.Message}");
        }
        catch (Exception lost) when (RunSession.IsLostStorage(lost))
        {
            // The end of the app says so.
        }
    }

    private async Task WriteAsync(byte[] lines, CancellationToken cancellationToken)
    {
        file.Directory!.Create();
        // Beside it first: whoever reads meanwhile has the old file or the new one.
        var beside = $"{file.FullName}.new";
        File.Delete(beside);
        await using (var written = new FileStream(beside, OwnerOnly()))
            await written.WriteAsync(lines, cancellationToken);
        File.Move(beside, file.FullName, overwrite: true);
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private async Task<(int Count, DateTimeOffset? Last)> StandsAsync(CancellationToken cancellationToken)
    {
        var (count, last) = (0, (DateTimeOffset?)null);
        await foreach (var row in table.QueryAsync<TableEntity>(select: ["Timestamp"], cancellationToken: cancellationToken))
            (count, last) = (count + 1, last > row.Timestamp ? last : row.Timestamp);
        return (count, last);
    }
}
