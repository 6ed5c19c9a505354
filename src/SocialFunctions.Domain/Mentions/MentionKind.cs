namespace SocialFunctions.Domain.Mentions;

/// <summary>What sort of message it is on its network. Written in lower case.</summary>
public enum MentionKind
{
    Post,
    Comment,
    Reply,
    Review,
    Message,
    Repost,
}
