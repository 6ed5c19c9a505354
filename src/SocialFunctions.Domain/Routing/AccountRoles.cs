using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Routing;

/// <summary>Works out from the brand's accounts who speaks.</summary>
public static class AccountRoles
{
    /// <summary>A direction that the mention brings wins over what the accounts say.</summary>
    public static AccountRole Of(Brand brand, Mention mention)
    {
        var direction = mention.Direction ?? DirectionOf(brand, mention);
        var outbound = direction == MentionDirection.Outbound;
        return new AccountRole(
            direction,
            IsEmployee: !outbound && Lists(brand.Employees, mention),
            IsAutomatic: outbound && IsAutomatic(brand.AutomaticReplies, mention));
    }

    private static MentionDirection DirectionOf(Brand brand, Mention mention) =>
        Lists(brand.Accounts, mention) || Lists(brand.AutomaticReplies.Accounts, mention)
            ? MentionDirection.Outbound
            : MentionDirection.Inbound;

    private static bool IsAutomatic(AutomaticReplies automatic, Mention mention) =>
        automatic.Is(mention.Network, mention.Author.Id, mention.Author.Handle, mention.Text);

    private static bool Lists(IReadOnlyList<BrandAccount>? accounts, Mention mention)
    {
        if (accounts is null || mention.Author.IsUnknown)
            return false;
        foreach (var account in accounts)
            if (account.Is(mention.Network, mention.Author.Id, mention.Author.Handle))
                return true;
        return false;
    }
}
