using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>Whether a message that names the brand is said to somebody else.</summary>
public static class Addressee
{
    /// <summary>
    /// True of an answer that opens with a handle which is none of the brand's: people talk to each other, and the brand stands by; whose
    /// thread it is in is not known yet. Of conversations on Twitter (support-en.csv) in which the brand came second, a third were answered, of those in
    /// which it came first four fifths. A message that answers nothing is left out: it may call the brand by a handle that the file lacks.
    /// </summary>
    public static bool IsSomebodyElse(Brand brand, Mention mention)
    {
        if (mention.InReplyTo is null || LeadingHandle.Of(mention.Text) is not { } handle)
            return false;
        var own = Handles(brand.Accounts, mention.Network);
        var helpers = Handles([.. brand.AutomaticReplies.Accounts ?? [], .. brand.Employees], mention.Network);
        // A network on which no handle of the brand is known says nothing of whom a handle means; @acmehelp may be a desk of @acme.
        return own.Count + helpers.Count > 0
            && !own.Exists(one => handle.Contains(one, StringComparison.Ordinal) || Means(one, handle))
            && !helpers.Exists(one => Means(one, handle));
    }

    /// <summary>Made comparable, without the <c>@</c>.</summary>
    internal static List<string> Handles(IEnumerable<BrandAccount> accounts, string network) =>
        [.. accounts.Where(account => account.Network == network && account.Handle is not null).Select(account => LeadingHandle.Comparable(account.Handle!))];

    /// <summary>People leave out the server (<c>@acme</c> for <c>@acme@shops.example</c>).</summary>
    private static bool Means(string own, string handle) =>
        own.StartsWith(handle, StringComparison.Ordinal) && (own.Length == handle.Length || own[handle.Length] is '@' or '.');
}
