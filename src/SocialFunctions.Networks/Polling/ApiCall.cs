namespace SocialFunctions.Networks.Polling;

/// <summary>One call of a network's interface.</summary>
internal sealed record ApiCall
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    public required Uri Address { get; init; }

    /// <summary>Such as <c>Authorization</c>; sent as they are.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Made anew for each attempt.</summary>
    public Func<HttpContent>? Body { get; init; }

    /// <summary>Quota units that an attempt costs.</summary>
    public decimal Units { get; init; }

    /// <summary>What the network itself means by an answer; null leaves it to <see cref="ApiFaults"/>. Asked for each answer, also a 200.</summary>
    public Func<ApiRefusal, PollFault?>? Refusal { get; init; }

    /// <summary>Reads the network's limits off an answer; <see cref="RateLimitHeaders.Read"/> understands the usual headers.</summary>
    public Func<HttpResponseMessage, DateTimeOffset, RateLimit?> Limits { get; init; } = RateLimitHeaders.Read;

    public static IReadOnlyDictionary<string, string> Bearer(string token) => new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" };
}
