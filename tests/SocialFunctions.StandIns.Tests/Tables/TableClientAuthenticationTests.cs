using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Connection;

namespace SocialFunctions.StandIns.Tests.Tables;

public sealed class TableClientAuthenticationTests
{
    private static readonly Uri Account = new("https://brand.table.core.windows.net");

    // The golden signature:
    // printf 'GET\n\n\nSun, 29 Mar 2026 01:00:00 GMT\n/brand/mentions()?comp=acl' | openssl dgst -sha256 -hmac 0123456789abcdef -binary | base64
    private const string Signature = "iCcS1f9lkFPVnp6lSRz4EJaBLyD5RNORka5gOddlXcw=";

    private static readonly TableSharedKeyCredential Key = new("brand", Convert.ToBase64String("0123456789abcdef"u8));

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_as_bearer()
    {
        var service = new ScriptedTransport((HttpStatusCode.OK, """{"value":[]}"""));
        var credential = new OneToken();
        var table = new TableServiceClient(Account, credential, service.Options()).GetTableClient("mentions");

        Assert.Empty(await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None).ToListAsync());

        Assert.Equal("Bearer the-token", service.Sent[0].Message.Headers.Authorization?.ToString());
        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.Equal("https://brand.table.core.windows.net/mentions()", service.Sent[0].Message.RequestUri?.AbsoluteUri);
        Assert.Equal(["2020-12-06"], service.Sent[0].Message.Headers.GetValues("x-ms-version"));
        Assert.Equal("brand", table.AccountName);
    }

    [Fact]
    public async Task A_shared_key_signs_method_date_path_and_comp()
    {
        var service = new ScriptedTransport((HttpStatusCode.OK, ""));
        var pipeline = HttpPipelineBuilder.Build(service.Options(), new SharedKeyPolicy(Key, new FixedTime()));
        var request = pipeline.CreateRequest();
        request.Uri.Reset(new Uri(Account, "mentions()?timeout=5&comp=acl"));

        await pipeline.SendRequestAsync(request, CancellationToken.None);

        var headers = service.Sent[0].Message.Headers;
        Assert.Equal($"SharedKey brand:{Signature}", headers.Authorization?.ToString());
        Assert.Equal(["Sun, 29 Mar 2026 01:00:00 GMT"], headers.GetValues("x-ms-date"));
    }

    [Fact]
    public async Task A_policy_per_call_counts_a_request_once_and_one_per_retry_every_try()
    {
        var service = new ScriptedTransport(
            (HttpStatusCode.ServiceUnavailable, ""), (HttpStatusCode.TooManyRequests, ""), (HttpStatusCode.NoContent, ""));
        var (calls, tries) = (new CountingPolicy(), new CountingPolicy());
        var options = service.Options(retries: 3);
        options.AddPolicy(calls, HttpPipelinePosition.PerCall);
        options.AddPolicy(tries, HttpPipelinePosition.PerRetry);
        var table = new TableClient(Account, "mentions", Key, options);

        await table.AddEntityAsync(new TableEntity("p", "r"), CancellationToken.None);

        Assert.Equal((1, 3), (calls.Requests, tries.Requests));
        Assert.Single(service.Sent.Select(sent => sent.Body).Distinct());
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);
    }

    private sealed class OneToken : TokenCredential
    {
        public string[] Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("the-token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
