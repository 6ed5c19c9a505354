using System.Runtime.CompilerServices;
using Azure;

namespace SocialFunctions.Storage;

/// <summary>A call that storage did not answer well, or at all: where it went. The exception that a client throws of it does not say.</summary>
/// <param name="Area">Name of the table, queue or container; null where the address does not hold one of the app's own.</param>
internal sealed record StorageCall(StorageService Service, Uri Address, string? Area)
{
    // By the response or the exception itself, for as long as somebody holds it.
    private static readonly ConditionalWeakTable<object, StorageCall> Noted = [];

    /// <summary>The emulator's stands in the path, a real one's in the name of the host.</summary>
    public string Account => Address.HostNameType == UriHostNameType.Dns ? Address.Host.Split('.')[0] : Address.AbsolutePath.Trim('/');

    public void Note(object of) => Noted.AddOrUpdate(of, this);

    public static StorageCall? Of(Exception failure)
    {
        if (Noted.TryGetValue(failure, out var call))
            return call;
        if (failure is RequestFailedException { Status: > 0 } answered && answered.GetRawResponse() is { } response && Noted.TryGetValue(response, out call))
            return call;
        return failure switch
        {
            AggregateException several => several.InnerExceptions.Select(Of).FirstOrDefault(one => one is not null),
            { InnerException: { } inner } => Of(inner),
            _ => null,
        };
    }
}
