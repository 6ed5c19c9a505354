namespace SocialFunctions.Domain.Reporting;

/// <summary>Texts that came from many accounts word for word.</summary>
/// <param name="Messages">That hold one of them.</param>
/// <param name="MostAccounts">That sent the most copied one.</param>
public sealed record CopyFigures(int Texts, int Messages, int MostAccounts)
{
    /// <summary>A text of so many accounts is a copy.</summary>
    public const int Accounts = 5;
}
