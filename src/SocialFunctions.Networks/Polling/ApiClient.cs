using Polly;
using Polly.Retry;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Polling;

/// <summary>
/// Calls networks' interfaces: bounded in time and bytes, counted, repeated where an error passes within seconds; every way in which
/// a call can fail becomes a <see cref="PollFault"/>. It stops by itself at a used-up budget and at a limit that is known to be used up.
/// </summary>
/// <param name="http">Over <see cref="GuardedHandler"/>: an interface may redirect, and a proxy may be named in the settings.</param>
public sealed class ApiClient(HttpClient http, ApiOptions options, TimeProvider clock)
{
    private readonly ResiliencePipeline<ApiAnswer> _attempts = Attempts(options, clock);

    internal TimeProvider Clock => clock;

    internal async Task<ApiAnswer> SendAsync(ApiCall call, PollMeter meter, CancellationToken cancellationToken) =>
        await _attempts.ExecuteAsync(async token => await TryAsync(call, meter, token), cancellationToken);

    private async Task<ApiAnswer> TryAsync(ApiCall call, PollMeter meter, CancellationToken cancellationToken)
    {
        if (meter.IsSpent)
            return new ApiAnswer.Failed(new PollFault(PollFaultKind.BudgetSpent, "The day's budget of this account is used up."));
        if (clock.GetUtcNow() >= meter.Until)
            return new ApiAnswer.Failed(new PollFault(PollFaultKind.OutOfTime, "The network answers so slowly that a run of seven minutes read nothing new."));
        if (meter.Limit is { Remaining: <= 0, ResetsAt: { } reset } && reset > clock.GetUtcNow())
            return new ApiAnswer.Failed(new PollFault(PollFaultKind.Throttled, "The network's limit is used up.", reset - clock.GetUtcNow()));

        meter.Charge(calls: 1, units: call.Units);
        using var timeout = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await AskAsync(call, meter, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(PollFaultKind.Unreachable, $"The network did not finish its answer within {options.Timeout.TotalSeconds:0.#} seconds.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException or InvalidDataException)
        {
            return ForbiddenAddressException.Caused(error)
                ? Failed(PollFaultKind.ForbiddenAddress, "The network's address leads inside a network that is not public.")
                : Failed(PollFaultKind.Unreachable, "The network cannot be reached, or broke off its answer.") with { Passing = true };
        }
    }

    private async Task<ApiAnswer> AskAsync(ApiCall call, PollMeter meter, CancellationToken cancellationToken)
    {
        using var request = Request(call);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var now = clock.GetUtcNow();
        meter.Limit = call.Limits(response, now) ?? meter.Limit;
        if (await BoundedBody.ReadAsync(response.Content, options.MaximumBytes, cancellationToken) is not { } bytes)
            return Failed(PollFaultKind.TooLarge, $"The network's answer is larger than {options.MaximumBytes / 1024} KiB.");

        var status = (int)response.StatusCode;
        var root = PayloadJson.Parse(bytes)?.RootElement;
        var wait = RetryAfter.Of(response, now) ?? (meter.Limit is { Remaining: <= 0, ResetsAt: { } reset } && reset > now ? reset - now : null);
        if (call.Refusal?.Invoke(new ApiRefusal(status, root, wait)) is { } fault)
            return new ApiAnswer.Failed(fault, status);
        if (!response.IsSuccessStatusCode)
            return ApiFaults.Of(status, wait);
        return root is { } json
            ? new ApiAnswer.Json(json, response.Headers.NonValidated.TryGetValues("Link", out var link) ? link.ToString() : null)
            : Failed(PollFaultKind.Unreadable, "The network's answer is not JSON, or it broke off.");
    }

    private HttpRequestMessage Request(ApiCall call)
    {
        var request = new HttpRequestMessage(call.Method, call.Address) { Content = call.Body?.Invoke() };
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        foreach (var (name, value) in call.Headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return request;
    }

    private static ApiAnswer.Failed Failed(PollFaultKind kind, string sentence) => new(new PollFault(kind, sentence));

    private static ResiliencePipeline<ApiAnswer> Attempts(ApiOptions options, TimeProvider clock)
    {
        var pipeline = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<ApiAnswer>
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is ApiAnswer.Failed { Passing: true }),
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        return pipeline.Build();
    }
}
