using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Routing;

/// <summary>What the author of a mention is to the brand.</summary>
/// <param name="IsEmployee">Neither customer nor brand: outside all counts. Never true of an outbound mention.</param>
/// <param name="IsAutomatic">No person wrote it: it stops no clock. Only ever true of an outbound mention.</param>
public sealed record AccountRole(MentionDirection Direction, bool IsEmployee, bool IsAutomatic);
