namespace SocialFunctions.Domain.Mentions;

/// <summary>Who wrote a mention.</summary>
/// <param name="Id">The network's own id of the account, or <see cref="UnknownId"/> until a fetch fills it.</param>
/// <param name="Handle">As people write it, without a leading <c>@</c>.</param>
public sealed record Author(string Id, string? Handle = null, string? Name = null, long? Followers = null)
{
    /// <summary>Stands for an author that a push left out; never a person in any count.</summary>
    public const string UnknownId = "unknown";

    public static Author Unknown { get; } = new(UnknownId);

    public bool IsUnknown => Id == UnknownId;
}
