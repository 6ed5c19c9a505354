using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>Whether a message that names the brand is said to somebody else.</summary>
public static class Addressee
{
    /// <summary>
    /// True of an answer in another's thread that opens with a handle which is none of the brand's: people talk to each other, and the
    /// brand stands by. Of conversations on Twitter (support-en.csv) in which the brand came second, a third were answered, of those in
    /// which it came first four fifths. A message that answers nothing is left out: it may call the brand by a handle that the file lacks.
    /// </summary>
    public static bool IsSomebodyElse(Brand brand, Mention mention)
    {
        if (mention.InReplyTo is null || LeadingHandle.Of(mention.Text) is not { } handle)
            return false;
        var own = brand.Accounts.Concat(brand.AutomaticReplies.Accounts ?? []).Concat(brand.Employees)
            .Where(account => account.Network == mention.Network && account.Handle is not null)
            .Select(account => LeadingHandle.Comparable(account.Handle!)).ToList();
        // A network on which no handle of the brand is known says nothing of whom a handle means; @acmehelp may be a desk of @acme.
        return own.Count > 0 && !own.Exists(one => handle.Contains(one, StringComparison.Ordinal) || one.Contains(handle, StringComparison.Ordinal));
    }
}
