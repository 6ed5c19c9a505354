namespace SocialFunctions.Networks.Polling;

/// <summary>Where and with what a refresh token becomes an access token (RFC 6749, section 6).</summary>
internal sealed record TokenExchange(Uri Address, string ClientId, string ClientSecret, string RefreshToken)
{
    public ApiCall Call() => new()
    {
        Method = HttpMethod.Post,
        Address = Address,
        Body = () => new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = RefreshToken,
            ["client_id"] = ClientId,
            ["client_secret"] = ClientSecret,
        }),

        // The endpoint answers 400 for what a person must mend (invalid_grant), 401 for a client that it does not know.
        Refusal = refusal => refusal.Status is 400 or 401 or 403
            ? new PollFault(PollFaultKind.Unauthorized,
                $"The refresh token was not accepted ({refusal.Status}): sign in again, and check RefreshToken, ClientId and ClientSecret in the connector's settings.")
            : null,
    };

    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => Address.Host;
}
