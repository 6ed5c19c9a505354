using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>Says what messages are. One answer for each text, in the order asked; a broken service is no reason to have none.</summary>
public interface IClassifier
{
    Task<IReadOnlyList<MessageClassification>> ClassifyAsync(IReadOnlyList<TextToClassify> texts, CancellationToken cancellationToken);
}
