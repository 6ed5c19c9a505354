using Microsoft.Extensions.Options;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>The embedded classifier judges every text; the Language service those of which more is wanted. What it cannot answer stays embedded, and says so.</summary>
internal sealed class CascadeClassifier(EmbeddedClassifier embedded, ServiceAnswers service, IOptions<ClassificationOptions> options) : IClassifier
{
    private readonly CascadeRule rule = new(options.Value);

    public async Task<IReadOnlyList<MessageClassification>> ClassifyAsync(
        IReadOnlyList<TextToClassify> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var own = texts.Select(text => embedded.Classify(text.Text, text.LanguageHint, text.Rating, text.ToSomebodyElse)).ToList();
        var documents = own.Select((one, i) => rule.NeedOf(one) == ServiceNeed.Nothing ? null : ServiceDocument.Of(texts[i].Text, one.Language)).ToList();
        var replies = await service.OfAsync([.. documents.OfType<ServiceDocument>()], cancellationToken);
        return [.. own.Select((one, i) => documents[i] is { } document ? rule.Decide(one, replies[document], texts[i]) : one)];
    }
}
