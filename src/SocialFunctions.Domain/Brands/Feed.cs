namespace SocialFunctions.Domain.Brands;

/// <summary>An RSS or Atom feed to poll.</summary>
/// <param name="Account">Names it in keys and health; unique among the feeds.</param>
/// <param name="Own">True when the brand writes it: its entries are outbound.</param>
/// <param name="PollMinutes">Pause between two polls, 5 to 1440.</param>
/// <param name="Hub">True when the hub that it names should push it as well (WebSub).</param>
public sealed record Feed(string Account, Uri Url, bool Own = false, int PollMinutes = 15, bool Hub = false);
