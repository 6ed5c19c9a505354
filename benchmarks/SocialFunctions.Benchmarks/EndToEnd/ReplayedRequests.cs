using System.Text;
using System.Text.RegularExpressions;
using Azure.Storage;
using Azure.Storage.Sas;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>
/// Makes a recorded operation again for another emulator. Versions of rows differ there, so a condition on one becomes a condition
/// on any; what was signed is signed by a shared access signature instead, which a changed header does not break.
/// </summary>
internal sealed partial class ReplayedRequests(Recording recording, string storage)
{
    private readonly IReadOnlyList<int> ports = StorageEndpoints.Ports(storage);
    private readonly string signature = Signature(storage);

    public HttpRequestMessage Of(RecordedOperation operation) => Make(operation, operation.Target);

    public HttpRequestMessage Delete(RecordedOperation operation, (string Id, string Receipt) message) =>
        Make(operation, $"{operation.Queue}/messages/{message.Id}?popreceipt={Uri.EscapeDataString(message.Receipt)}");

    public HttpRequestMessage Receive(string queue) =>
        new(HttpMethod.Get, Address(StorageService.Queue, $"{queue}/messages?numofmessages=4&visibilitytimeout=600"))
        {
            Headers = { { "x-ms-version", "2021-08-06" } },
        };

    private HttpRequestMessage Make(RecordedOperation operation, string target) => StorageRequest.Make(
        operation.Method,
        Address(operation.Service, target),
        operation.Headers.Where(header => !Is(header.Key, "Authorization"))
            .Select(header => Is(header.Key, "If-Match") ? KeyValuePair.Create(header.Key, "*") : header),
        AnyVersion(operation));

    /// <summary>A transaction carries the conditions of its parts in its body.</summary>
    private byte[] AnyVersion(RecordedOperation operation)
    {
        var body = recording.Body(operation);
        if (!operation.Target.Contains("/$batch"))
            return body;
        return Encoding.Latin1.GetBytes(Condition().Replace(Encoding.Latin1.GetString(body), "If-Match: *"));
    }

    private Uri Address(StorageService service, string target) =>
        StorageEndpoints.Address(ports[(int)service], $"{target}{(target.Contains('?') ? '&' : '?')}{signature}");

    private static bool Is(string header, string name) => header.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Signature(string storage)
    {
        var settings = storage.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var builder = new AccountSasBuilder(
            AccountSasPermissions.All, TimeProvider.System.GetUtcNow().AddDays(1), AccountSasServices.All, AccountSasResourceTypes.All)
        {
            Protocol = SasProtocol.HttpsAndHttp,
        };
        return builder.ToSasQueryParameters(new StorageSharedKeyCredential(settings["AccountName"], settings["AccountKey"])).ToString();
    }

    [GeneratedRegex("If-Match: W/[^\r\n]+")]
    private static partial Regex Condition();
}
