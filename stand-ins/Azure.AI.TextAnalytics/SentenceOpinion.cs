namespace Azure.AI.TextAnalytics;

public readonly struct SentenceOpinion
{
    internal SentenceOpinion(TargetSentiment target, IReadOnlyList<AssessmentSentiment> assessments) => (Target, Assessments) = (target, assessments);

    public TargetSentiment Target { get; }

    public IReadOnlyCollection<AssessmentSentiment> Assessments { get; }
}
