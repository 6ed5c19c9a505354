namespace SocialFunctions.Storage;

/// <summary>The queues; their names are fixed. The runtime makes each <c>…-poison</c>.</summary>
internal static class QueueNames
{
    public const string Polls = "polls";
    public const string Mentions = "mentions";
    public const string Classified = "classified";
    public const string Mail = "mail";

    private const string PoisonEnding = "-poison";
    public const string PollsPoison = Polls + PoisonEnding;
    public const string MentionsPoison = Mentions + PoisonEnding;
    public const string ClassifiedPoison = Classified + PoisonEnding;
    public const string MailPoison = Mail + PoisonEnding;

    public static IReadOnlyList<string> All { get; } = [Polls, Mentions, Classified, Mail];

    public static IReadOnlyList<string> Poison { get; } = [PollsPoison, MentionsPoison, ClassifiedPoison, MailPoison];
}
