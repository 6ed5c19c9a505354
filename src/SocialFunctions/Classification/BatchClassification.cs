using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Classification;

/// <summary>Classifies what somebody else wrote; the brand's own messages and deletions go on as they are.</summary>
internal sealed class BatchClassification(Brand brand, IClassifier classifier, TimeProvider time)
{
    private readonly Namesakes namesakes = new(brand);

    public async Task<IReadOnlyList<ClassifiedMention>> ClassifyAsync(MentionBatch batch, CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        var toClassify = batch.Mentions.Where(IsClassified).ToList();
        var texts = toClassify.Select(TextOf).ToList();
        var answers = await classifier.ClassifyAsync(texts, cancellationToken);
        var found = new Dictionary<Mention, MessageClassification>(ReferenceEqualityComparer.Instance);
        for (var at = 0; at < toClassify.Count; at++)
            found[toClassify[at]] = namesakes.AreMeantBy(toClassify[at]) ? Namesakes.AsChatter(answers[at]) : answers[at];
        List<ClassifiedMention> classified = [.. batch.Mentions.Select(mention => new ClassifiedMention(mention, found.GetValueOrDefault(mention)))];
        ClassificationTelemetry.Done(batch.Via, classified, started, time.GetUtcNow());
        return classified;
    }

    private TextToClassify TextOf(Mention mention) =>
        new(mention.Text, mention.Language, mention.Rating, Addressee.IsSomebodyElse(brand, mention));

    private bool IsClassified(Mention mention) =>
        !mention.Deleted && AccountRoles.Of(brand, mention).Direction == MentionDirection.Inbound;
}
