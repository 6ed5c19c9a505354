namespace SocialFunctions.Domain.Mentions;

/// <summary>The identity of a mention: the network and the network's own id. Prints as <c>x/119237</c>.</summary>
public readonly record struct MentionId(string Network, string Value)
{
    public override string ToString() => $"{Network}/{Value}";
}
