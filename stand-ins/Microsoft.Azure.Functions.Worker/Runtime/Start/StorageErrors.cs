using Azure;
using Azure.Identity;

namespace Microsoft.Azure.Functions.Worker.StandIn;

internal static class StorageErrors
{
    /// <summary>No answer at all, as opposed to an answer that says no.</summary>
    public static bool IsUnreachable(Exception exception) => exception switch
    {
        RequestFailedException { Status: 0 } => true,
        AggregateException many => many.InnerExceptions.Any(IsUnreachable),
        HttpRequestException or System.Net.Sockets.SocketException => true,
        _ => false,
    };

    /// <summary>Trouble with storage or the way to it: worth another try later.</summary>
    public static bool IsPassing(Exception exception) => exception is RequestFailedException or AuthenticationFailedException || IsUnreachable(exception);
}
