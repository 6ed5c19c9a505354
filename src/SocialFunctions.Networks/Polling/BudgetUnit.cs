namespace SocialFunctions.Networks.Polling;

/// <summary>In what a network's use is limited or paid.</summary>
public enum BudgetUnit
{
    Calls,

    /// <summary>YouTube's quota units.</summary>
    Units,

    /// <summary>US dollars.</summary>
    Dollars,
}
