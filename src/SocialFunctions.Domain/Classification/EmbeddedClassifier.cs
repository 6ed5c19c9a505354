using System.Buffers;
using SocialFunctions.Domain.Classification.Aspects;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// Classifies a message with the word lists that the assembly carries: Spanish and English in full, Portuguese, French,
/// Italian, Catalan and German roughly. Pure, linear in the length of the text, and safe to call from many threads.
/// </summary>
public sealed class EmbeddedClassifier
{
    private readonly Lexicon lexicon = Lexicon.Embedded;

    /// <param name="languageHint">What the network says of the language, such as <c>es</c> or <c>es-MX</c>; weighed, not believed.</param>
    /// <param name="rating">Stars of a review, 1 to 5.</param>
    public MessageClassification Classify(string text, string? languageHint = null, decimal? rating = null)
    {
        text ??= "";
        var pieces = ArrayPool<Token>.Shared.Rent(Math.Max(1, text.Length));
        try
        {
            var tokens = pieces.AsSpan(0, Tokenizer.Read(text, lexicon, pieces));
            return Decide(text, tokens, languageHint, rating);
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(pieces);
        }
    }

    private static MessageClassification Decide(string text, ReadOnlySpan<Token> tokens, string? languageHint, decimal? rating)
    {
        var tongue = LanguageGuess.Of(text, tokens, languageHint);
        var evidence = new EvidenceReader(tokens, tongue).Read();
        var (sentiment, confidence) = SentimentRule.Decide(evidence, rating);
        var intent = IntentRule.Decide(evidence, sentiment);
        var needsReply = ReplyRule.NeedsReply(intent, evidence);
        return new()
        {
            Language = Tongues.Code(tongue),
            Sentiment = sentiment,
            Confidence = confidence,
            Intent = intent,
            NeedsReply = needsReply,
            Urgency = ReplyRule.Urgency(intent, needsReply, evidence),
            Aspects = AspectReader.Read(text, tokens, tongue, sentiment),
            Topics = KeyPhrases.Of(text, tokens, tongue),
            Sensitive = SensitiveRule.Decide(evidence),
        };
    }
}
