using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables.Connection;

/// <summary>Azure.Core's pipeline with the caller's policies and retries; credentials are put on each try.</summary>
internal static class TablePipeline
{
    private const string Scope = "https://storage.azure.com/.default";

    public static HttpPipeline Build(TableClientOptions options, TableSharedKeyCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return Build(options, new SharedKeyPolicy(credential, TimeProvider.System));
    }

    public static HttpPipeline Build(TableClientOptions options, TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return Build(options, new BearerTokenAuthenticationPolicy(credential, Scope));
    }

    private static HttpPipeline Build(TableClientOptions options, HttpPipelinePolicy authentication) =>
        HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = TableErrorParser.Shared,
        });
}
