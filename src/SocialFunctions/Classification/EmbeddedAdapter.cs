using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>The default: nothing leaves the app, nothing is billed.</summary>
internal sealed class EmbeddedAdapter(EmbeddedClassifier embedded) : IClassifier
{
    public Task<IReadOnlyList<MessageClassification>> ClassifyAsync(IReadOnlyList<TextToClassify> texts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<MessageClassification> results = [.. texts.Select(text => embedded.Classify(text.Text, text.LanguageHint, text.Rating, text.ToSomebodyElse))];
        return Task.FromResult(results);
    }
}
