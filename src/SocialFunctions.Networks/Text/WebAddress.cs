namespace SocialFunctions.Networks.Text;

/// <summary>Links that others send: only web addresses come in, since pages and mails show them as links.</summary>
public static class WebAddress
{
    /// <summary>What browsers follow; a longer one is an attack or a mistake.</summary>
    private const int MaximumLength = 2_000;

    /// <summary>Absolute http or https, resolved against <paramref name="origin"/>; else null.</summary>
    public static string? Of(string? link, Uri? origin = null)
    {
        if (string.IsNullOrWhiteSpace(link) || link.Length > MaximumLength)
            return null;
        var text = link.Trim();
        var isUri = origin is null ? Uri.TryCreate(text, UriKind.Absolute, out var uri) : Uri.TryCreate(origin, text, out uri);
        return isUri && (uri!.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;
    }
}
