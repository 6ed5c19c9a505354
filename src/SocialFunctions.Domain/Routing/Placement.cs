using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>In which case a message belongs: one of the three, or none of them.</summary>
/// <param name="Person">The case.</param>
/// <param name="UnseenHead">The message not yet seen by whose id the case goes.</param>
/// <param name="WaitsFor">The message not yet seen on which it depends.</param>
/// <param name="Handle">The brand named no message, only a handle: MendViews finds the person's latest earlier message.</param>
public sealed record Placement(PersonKey? Person = null, string? UnseenHead = null, string? WaitsFor = null, string? Handle = null)
{
    public static Placement Nowhere { get; } = new();
}
