namespace SocialFunctions.Networks.Polling;

/// <summary>One list that an account is read from; each has a cursor and a pace of its own.</summary>
/// <param name="Name">In cursors and health, such as <c>mentions</c> or <c>search:brasa lenta</c>; at most 64 characters.</param>
/// <param name="AlsoPushed">True when the network's webhook brings the same messages: one that only the poll finds is a gap.</param>
/// <param name="ReleasedLate">
/// True where a moderator may hold a message back and show it days later under its old date, below what was read: once a day such a list is
/// read again from <see cref="PollCursor.Since"/> less three days.
/// </param>
public sealed record PollStream(string Name, StreamWeight Weight, bool AlsoPushed = false, bool ReleasedLate = false);
