namespace SocialFunctions.Reporting.Mail;

/// <summary>What came of settling a mail.</summary>
internal abstract record SettleOutcome
{
    private SettleOutcome()
    {
    }

    /// <param name="Mail">As it then stands.</param>
    public sealed record Settled(UnsettledMail Mail) : SettleOutcome;

    public sealed record Unknown : SettleOutcome;

    public sealed record Refused(string Reason) : SettleOutcome;
}
