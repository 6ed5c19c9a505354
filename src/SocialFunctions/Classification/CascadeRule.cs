using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>For what the service is asked, and what its answer changes.</summary>
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

    public MessageClassification Decide(MessageClassification own, ServiceReply reply, decimal? rating)
    {
        if (reply.Answer is not { } answer)
            return mode == LanguageMode.Shadow ? own : own with { Source = reply.Source };
        return mode switch
        {
            LanguageMode.Shadow => own with { SecondOpinion = answer.Beside(rating) },
            LanguageMode.Always => answer.Over(own, rating) with { SecondOpinion = new SecondOpinion(own.Source, own.Sentiment, own.Confidence) },
            _ => NeedOf(own) == ServiceNeed.Aspects ? answer.WithAspects(own) : answer.Over(own, rating),
        };
    }
}
