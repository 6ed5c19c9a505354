using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>
/// For what the service is asked, and what its answer changes. Doubt of the mood is what it can settle; of a doubtful intent it says
/// nothing, so a record spent on that would buy a mood that is sure already.
/// </summary>
internal sealed class CascadeRule(ClassificationOptions options)
{
    private readonly LanguageMode mode = options.ModeInForce() ?? LanguageMode.Off;

    public ServiceNeed NeedOf(MessageClassification own) => mode switch
    {
        LanguageMode.Shadow or LanguageMode.Always => ServiceNeed.Judgement,
        // Nobody answers spam, so its mood is not worth a record.
        LanguageMode.Cascade when own.Intent != Intent.Spam => own.Confidence < options.UnsureBelow ? ServiceNeed.Judgement
            : options.Aspects && own.Aspects.Count == 0 && (own.Sentiment == Sentiment.Negative || own.Mixed) ? ServiceNeed.Aspects
            : ServiceNeed.Nothing,
        _ => ServiceNeed.Nothing,
    };

    public MessageClassification Decide(MessageClassification own, ServiceReply reply, TextToClassify text)
    {
        if (reply.Answer is not { } answer)
            return mode == LanguageMode.Shadow ? own : own with { Source = reply.Source };
        return mode switch
        {
            LanguageMode.Shadow => own with { SecondOpinion = answer.Beside(text.Rating) },
            LanguageMode.Always => answer.Over(own, text) with { SecondOpinion = new SecondOpinion(own.Source, own.Sentiment, own.Confidence) },
            _ => NeedOf(own) == ServiceNeed.Aspects ? answer.WithAspects(own) : answer.Over(own, text),
        };
    }
}
