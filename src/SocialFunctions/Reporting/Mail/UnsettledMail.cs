namespace SocialFunctions.Reporting.Mail;

/// <summary>A mail that waits for a person, as the operator sees it.</summary>
/// <param name="Id">16 hex digits; an address has no business in an address.</param>
/// <param name="Edition">The report's day or period.</param>
/// <param name="Recipient">Null when the brand file does not name it any more.</param>
/// <param name="State"><c>uncertain</c>, <c>failed</c>, or <c>intended</c> while it is still to be sent.</param>
/// <param name="Since">When it came into that state.</param>
internal sealed record UnsettledMail(string Id, string Edition, string? Recipient, string State, DateTimeOffset? Since);
