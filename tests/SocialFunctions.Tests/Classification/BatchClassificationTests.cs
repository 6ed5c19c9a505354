using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Classification;

public sealed class BatchClassificationTests
{
    private static readonly Brand Brand =
        ((BrandFileResult.Valid)BrandFile.Read(File.ReadAllBytes(RepositoryRoot.Of("samples", "brand.json")))).Brand;

    [Fact]
    public async Task The_brands_own_words_and_deletions_are_not_judged()
    {
        var asked = await AskedAsync(
            Said("1", "hi") with { Author = new Author("7302918844") },
            Said("2", "") with { Deleted = true },
            Said("3", "the app does not open"));
        Assert.Equal(["the app does not open"], asked.Select(text => text.Text));
    }

    [Fact]
    public async Task The_classifier_is_told_what_people_say_to_each_other()
    {
        const string text = "@lola_m @brasalenta y a ti te contestaron?";
        var asked = await AskedAsync(Said("1", text), Said("2", text) with { InReplyTo = "0", Kind = MentionKind.Reply });
        Assert.Equal([false, true], asked.Select(one => one.ToSomebodyElse));
    }

    [Fact]
    public async Task What_is_said_of_a_namesake_is_chatter()
    {
        const string text = "qué asco de servicio, me cobraron dos veces en la parrilla Brasa Lenta, nadie contesta";
        var batch = new MentionBatch(1, Brand.Id, "push", DateTimeOffset.UnixEpoch, [Said("1", text), Said("2", $"@brasalenta {text}")]);
        var classified = await new BatchClassification(Brand with { Namesakes = ["parrilla brasa lenta"] }, new ListeningClassifier(), TimeProvider.System)
            .ClassifyAsync(batch, CancellationToken.None);
        Assert.Equal([(Intent.Other, false), (Intent.Complaint, true)], classified.Select(one => (one.Classification!.Intent, one.Classification.NeedsReply)));
    }

    private static Mention Said(string id, string text) => new() { Network = "x", Id = id, Text = text, Author = new Author("7", "juan") };

    private static async Task<IReadOnlyList<TextToClassify>> AskedAsync(params Mention[] mentions)
    {
        var classifier = new ListeningClassifier();
        await new BatchClassification(Brand, classifier, TimeProvider.System)
            .ClassifyAsync(new MentionBatch(1, Brand.Id, "push", DateTimeOffset.UnixEpoch, mentions), CancellationToken.None);
        return classifier.Asked;
    }

    private sealed class ListeningClassifier : IClassifier
    {
        private readonly EmbeddedAdapter embedded = new(new EmbeddedClassifier());

        public IReadOnlyList<TextToClassify> Asked { get; private set; } = [];

        public Task<IReadOnlyList<MessageClassification>> ClassifyAsync(IReadOnlyList<TextToClassify> texts, CancellationToken cancellationToken)
        {
            Asked = texts;
            return embedded.ClassifyAsync(texts, cancellationToken);
        }
    }
}
