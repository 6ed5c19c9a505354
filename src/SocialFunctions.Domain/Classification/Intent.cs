namespace SocialFunctions.Domain.Classification;

/// <summary>What the message is for; the main one. Written in lower case, in this order in reports.</summary>
public enum Intent
{
    Complaint,
    Question,
    Suggestion,
    Praise,
    Lead,
    Spam,
    Other,
}
