using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>
/// What the weights of subjects are made from: messages of the corpus whose aspects are filled in, scraps of messages sorted by
/// subject (corpus/subjects), and the terms of the aspect lists.
/// </summary>
internal static class SubjectMaterial
{
    /// <summary>A term tells nothing of how people write around it.</summary>
    private const float TermShare = 0.5f;

    /// <summary>An empty column says nothing for sure; but a question without a subject asks for a fact as a rule.</summary>
    private const float QuestionShare = 0.2f;

    /// <summary>Most of the thanks and rants whose column is empty are about nothing in particular, but they are many.</summary>
    private const float OtherShare = 0.12f;

    public static IReadOnlyList<Example> Read(string root)
    {
        var examples = new List<Example>();
        foreach (var path in Material.Files(root, "train"))
            foreach (var message in LabelledFile.Read(path).Messages)
                if (Share(message) is > 0 and var share)
                    examples.Add(SubjectTask.Read(message, share));
        examples.AddRange(Terms(Path.Combine(root, "corpus", "subjects"), 1));
        examples.AddRange(Terms(Path.Combine(root, "src", "SocialFunctions.Domain", "Classification", "Aspects"), TermShare));
        return examples;
    }

    private static float Share(LabelledMessage message) =>
        message.MainAspects.Count > 0 || message.Aspects is not null ? 1
        : message.Intent switch { Intent.Question => QuestionShare, Intent.Complaint or Intent.Praise => OtherShare, _ => 0 };

    private static IEnumerable<Example> Terms(string folder, float share)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
            foreach (var line in LexiconReader.Read(new StreamReader(path)))
                if (line.Section != "none")
                    foreach (var term in line.Phrases)
                        yield return SubjectTask.Read(new(term) { MainAspects = [new(line.Section.Split(' ')[0], Sentiment.Neutral)] }, share);
    }
}
