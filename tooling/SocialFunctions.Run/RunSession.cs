using System.Net;
using Azure;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Run;

/// <summary>One run: storage, app, feed, report; then the end, or waiting for Ctrl-C.</summary>
internal sealed class RunSession(RunOptions options)
{
    private const int UsualPort = 7071;

    /// <summary>Left to their timers, they would bring in what was not fed, mail, or purge.</summary>
    private static readonly string[] QuietOnce = ["SchedulePolls", "AccountChores", "RenewSubscriptions", "WriteDailyReport", "PurgeExpired"];

    private static readonly string[] QuietSample = ["SchedulePolls", "AccountChores", "RenewSubscriptions"];

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RunWholeAsync(cancellationToken);
        }
        catch (Exception lost) when (IsLostStorage(lost))
        {
            Say.Line("Storage was lost during the run: Azurite ended or does not answer any more. Is the disk full?");
            return ExitCodes.NoStorage;
        }
        catch (TimeoutException late)
        {
            return Say.Failed(late.Message);
        }
        catch (HttpRequestException)
        {
            return Say.Failed("The app did not answer any more: see what it printed.");
        }
    }

    /// <summary>No answer at all has no status; the client's retries gather their failures.</summary>
    internal static bool IsLostStorage(Exception failure) => failure switch
    {
        RequestFailedException { Status: 0 } => true,
        AggregateException retries => retries.Flatten().InnerExceptions.Any(one => one is RequestFailedException { Status: 0 }),
        _ => false,
    };

    private async Task<int> RunWholeAsync(CancellationToken cancellationToken)
    {
        var startedAt = TimeProvider.System.GetUtcNow();
        await using var storage = await StorageEmulator.StartAsync(options.Data, cancellationToken);
        if (storage is null)
        {
            Say.Line("Storage cannot be reached: Azurite did not start within a minute. Is Node 20 installed, and the disk not full?");
            return ExitCodes.NoStorage;
        }

        options.Out.Create();
        var quiet = options.Once ? QuietOnce : options.IsSample ? QuietSample : [];
        var settings = AppSettings.For(storage.ConnectionString, options, new DirectoryInfo(Path.Combine(options.Out.FullName, "mail")), quiet);
        var pushes = options.IsSample ? new SamplePushes() : null;
        if (pushes is not null)
            settings = settings.With(pushes.Enable);
        var port = options.Once || !FreePort.IsFree(UsualPort) ? FreePort.Next() : UsualPort;
        var lines = new AppLines();
        await using var app = FunctionApp.Start(settings, port, lines.Take);
        if (!await app.IsUpAsync(cancellationToken))
        {
            lines.ShowRest();
            return app.HasExited && app.ExitCode is ExitCodes.WrongInput or ExitCodes.NoStorage ? app.ExitCode : Say.Failed("The app did not start.");
        }

        lines.Forget();

        if (pushes is not null)
            Say.Line($"Calling the webhooks: {await pushes.SendAsync(app.Client, cancellationToken)} signed bodies of X, Facebook, Instagram, LinkedIn and Trustpilot.");
        var code = await FeedAsync(app, storage.ConnectionString, startedAt, cancellationToken);
        if (code is ExitCodes.Failed || options.Once)
            return code;
        Say.Result($"Health:  {app.Client.Address}/api/health");
        Say.Result("Stays up until Ctrl-C.");
        await WaitAsync(app, new KeptCorrections(storage.ConnectionString, app.Client, KeptCorrections.Place), cancellationToken);
        return code;
    }

    private async Task<int> FeedAsync(FunctionApp app, string storage, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var importer = new Importer(new ImportProgress(options.Data));
        var files = options.IsSample ? [new FileInfo(Checkout.Of("samples", "messages.jsonl"))] : options.Imports;
        Say.Line($"Feeding {string.Join(", ", files.Select(file => file.Name))}.");
        foreach (var file in files)
            await importer.RunAsync(file, () => app.Client, cancellationToken);
        Say.Line($"Classifying and routing {importer.Accepted:N0} messages.");
        if (!await new QueueWatch(storage).EmptyAsync(() => !app.HasExited, cancellationToken))
            return Say.Failed("The app ended while messages were waiting: see what it printed.");
        foreach (var view in new[] { "MendViews", "RollUpHours" })
            await app.Client.RunNowAsync(view, cancellationToken);

        var today = LocalDay.Of(startedAt, options.Brand.TimeZone);
        var from = options.From ?? (importer.From is { } first ? LocalDay.Of(first, options.Brand.TimeZone) : options.To ?? today);
        var to = options.To ?? (importer.To is { } last ? LocalDay.Of(last, options.Brand.TimeZone) : from);
        if (to < from)
            return Say.Failed($"The report's first day, {from:yyyy-MM-dd}, is after its last, {to:yyyy-MM-dd}: give both --from and --to.");
        Say.Line($"Writing the report of {from:yyyy-MM-dd} to {to:yyyy-MM-dd}.");
        var asOf = options.AsOf ?? TimeProvider.System.GetUtcNow();
        var edition = from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd}_{to:yyyy-MM-dd}";
        switch (await app.Client.WriteReportAsync(from, to, asOf, startedAt, cancellationToken))
        {
            case HttpStatusCode.OK:
                break;
            case HttpStatusCode.Conflict:
                Say.Line($"The report of {edition} was already written and does not change: this is the stored one.");
                break;
            default:
                return Say.Failed("The report could not be written: see what the app printed.");
        }

        await SaveAsync(app, edition, cancellationToken);
        return importer.Rejected > 0 ? ExitCodes.WrongLines : ExitCodes.Done;
    }

    private async Task SaveAsync(FunctionApp app, string edition, CancellationToken cancellationToken)
    {
        foreach (var format in new[] { "json", "html", "eml" })
        {
            var path = Path.Combine(options.Out.FullName, $"report.{format}");
            await File.WriteAllBytesAsync(path, await app.Client.ReportAsync(edition, format, cancellationToken), cancellationToken);
        }

        Say.Result($"Report:  {Path.Combine(options.Out.FullName, "report.html")} (report.json and report.eml beside it)");
        if (!options.Once)
            Say.Result($"Page:    {app.Client.Address}/api/reports/{edition}?code={app.Client.Key}");
    }

    private static async Task WaitAsync(FunctionApp app, KeptCorrections corrections, CancellationToken cancellationToken)
    {
        try
        {
            while (!app.HasExited)
            {
                // At the end it would be too late: Ctrl-C ends the app and its storage as well.
                await corrections.KeepAsync(cancellationToken);
                await Task.Delay(500, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            Say.Line("Ending: the app finishes what it has begun.");
        }
    }
}
