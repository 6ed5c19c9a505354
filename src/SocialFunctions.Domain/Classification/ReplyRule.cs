using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>Whether silence would be a service failure or a missed chance, and how soon somebody must look.</summary>
internal static class ReplyRule
{
    /// <summary>The chance of critical or high from which a person should look soon: a message held back costs more than a look too many.</summary>
    private const float UrgentFrom = 1 / 6f;

    /// <summary>The same where nobody complains or asks: praise for a wallet found is no theft.</summary>
    private const float UrgentChatterFrom = 1 / 3f;

    /// <summary>An alarm that is mostly false is not heard any more: what is less likely than a fifth is only high.</summary>
    private const float CriticalFrom = 0.2f;

    /// <summary>
    /// How much less likely people want the brand's answer when they talk to somebody else, in log-odds: from four fifths answered to a
    /// third (<see cref="Routing.Addressee"/>).
    /// </summary>
    private const float ToSomebodyElse = 2;

    /// <summary>As good as even: silence costs a little more than an answer too many.</summary>
    private const float EvenFrom = -0.2f;

    /// <summary>What looks like the end of a talk is answered only where much speaks for it.</summary>
    private const float EndFrom = 0.5f;
    private const int LongestEnd = 8;

    /// <summary>
    /// Where the purpose itself asks for an answer, only what speaks plainly against it keeps one back: a question can be put to friends, a complaint can
    /// be mere abuse or be told to another customer. Praise can be the thanks that end a talk: it is weighed evenly, as is chatter.
    /// </summary>
    public static bool NeedsReply(ReadOnlySpan<float> scores, in Evidence evidence, Intent intent, bool toSomebodyElse)
    {
        var leaning = scores[Outputs.Reply] - (toSomebodyElse ? ToSomebodyElse : 0);
        return intent switch
        {
            Intent.Spam => false,
            // Silence is no answer to a threat of law.
            Intent.Complaint when evidence.IsGrave && !toSomebodyElse => true,
            Intent.Suggestion or Intent.Lead => leaning > -3,
            Intent.Question or Intent.Complaint => leaning > -0.5f,
            _ => leaning > (EndsTalk(evidence) ? EndFrom : EvenFrom),
        };
    }

    /// <summary>"That fixed it, thanks": two signs of an end and few words.</summary>
    private static bool EndsTalk(in Evidence evidence) => evidence is { Words: <= LongestEnd, Questions: 0 } && evidence.Of(Cue.Closing) > 1;

    /// <param name="isGrave"><see cref="Evidence.IsGrave"/>.</param>
    public static Urgency Urgency(ReadOnlySpan<float> scores, Intent intent, bool needsReply, bool isGrave)
    {
        if (intent == Intent.Spam || (intent != Intent.Complaint && !needsReply))
            return Classification.Urgency.Low;
        Span<float> chances = stackalloc float[Outputs.Urgencies];
        scores.Slice(Outputs.Urgency, Outputs.Urgencies).CopyTo(chances);
        Chances.FromScores(chances);
        var (high, critical) = (chances[(int)Classification.Urgency.High], chances[(int)Classification.Urgency.Critical]);
        // Where an authority has its office can be asked in peace.
        if (isGrave && (intent == Intent.Complaint || (intent == Intent.Question && high + critical >= UrgentFrom)))
            return Classification.Urgency.Critical;
        if (high + critical >= (intent is Intent.Complaint or Intent.Question or Intent.Lead ? UrgentFrom : UrgentChatterFrom))
            return critical > high && critical >= CriticalFrom ? Classification.Urgency.Critical : Classification.Urgency.High;
        // Nothing is lost by answering a kind word tomorrow; a grievance that wants an answer is never the last.
        return intent switch
        {
            Intent.Praise or Intent.Suggestion => Classification.Urgency.Low,
            Intent.Complaint when needsReply => Classification.Urgency.Normal,
            _ => chances[(int)Classification.Urgency.Low] > chances[(int)Classification.Urgency.Normal] ? Classification.Urgency.Low : Classification.Urgency.Normal,
        };
    }
}
