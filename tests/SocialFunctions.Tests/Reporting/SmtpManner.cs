namespace SocialFunctions.Tests.Reporting;

/// <summary>How a mail server ends a mail.</summary>
internal enum SmtpManner
{
    Takes,
    RefusesForGood,
    NotNow,

    /// <summary>It has the mail, and is gone before it says so.</summary>
    DiesAfterData,
}
