namespace SocialFunctions.Networks.Polling;

/// <summary>Carries a refusal to connect through HttpClient, which wraps it; the poller turns it into a fault.</summary>
internal sealed class ForbiddenAddressException() : IOException("The name leads to no public address.")
{
    public static bool Caused(Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is ForbiddenAddressException)
                return true;
        }

        return false;
    }
}
