using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>What the weights are made from: the corpus, and the two sets whose licences let what is derived from them ship.</summary>
internal sealed record Material(IReadOnlyList<Example> Examples, int FromCorpus, IReadOnlyList<LabelledMessage> HeldOut, IReadOnlyList<string> Absent)
{
    /// <summary>
    /// Messages written to tell apart what looks alike (the same words of another urgency, a mood that only the situation tells) are rarer
    /// in the world than in their files; counted in full they teach that words of mood mean little.
    /// </summary>
    private const float HardShare = 0.3f;

    /// <summary>A few words of liking or disliking each: every brand gets them, and more talk that is neither.</summary>
    private const float ShortShare = 0.3f;

    /// <summary>Every third message once more with courtesies around it: with more of them a word of thanks says too little where it is meant.</summary>
    private const float CourtesyShare = 0.2f;
    private const int CourtesyStep = 3;

    /// <summary>Agents' replies are much alike.</summary>
    private const float ReplyShare = 0.3f;
    private const float CustomerShare = 1f;

    /// <summary>Labelled by their category, not one by one, all of one trade; every eighth is enough.</summary>
    private const float BankShare = 0.15f;
    private const int BankStep = 8;

    public static Material Read(string root, string data)
    {
        var care = Path.Combine(data, "conversations", "care-en.json");
        var bank = Path.Combine(data, "intents", "banking77-train.csv");
        string[] absent = [.. new[] { care, bank }.Where(path => !File.Exists(path))];
        var examples = new List<Example>();
        if (absent.Length > 0)
            return new(examples, 0, [], absent);
        examples.AddRange(Training(root));
        var fromCorpus = examples.Count;
        var labels = CareLabels.Read(Path.Combine(root, "corpus", "labels", "care-en.tsv"));
        examples.AddRange(CareConversations.Replies(care).Select(message => Train.Examples.Read(message, ReplyShare)));
        examples.AddRange(CareConversations.Customers(care, labels).Select(message => Train.Examples.Read(message, CustomerShare)));
        examples.AddRange(BankQuestions.Read(bank).Where((_, at) => at % BankStep == 0).Select(message => Train.Examples.Read(message, BankShare)));
        return new(examples, fromCorpus, [.. Files(root, "heldout").Where(path => !LabelledFile.IsHard(path)).SelectMany(path => LabelledFile.Read(path).Messages)], absent);
    }

    /// <summary>The corpus as it is trained on.</summary>
    public static IEnumerable<Example> Training(string root)
    {
        var at = 0;
        foreach (var path in Files(root, "train"))
            foreach (var message in LabelledFile.Read(path).Messages.Select(one => ForItsKind(path, one)))
            {
                yield return Train.Examples.Read(message, Share(path));
                if (at % CourtesyStep == 0 && Courtesies.Around(message, at / CourtesyStep) is { } polite)
                    yield return Train.Examples.Read(polite, CourtesyShare * Share(path));
                at++;
            }
    }

    /// <summary>The corpus' files of a part, always in the same order.</summary>
    public static IEnumerable<string> Files(string root, string part) =>
        Directory.EnumerateFiles(Path.Combine(root, "corpus", part), "*.tsv").Order(StringComparer.Ordinal);

    private static float Share(string path) =>
        LabelledFile.IsHard(path) || LabelledFile.IsOfSituations(path) ? HardShare
        : Path.GetFileName(path).Contains("-short-", StringComparison.Ordinal) ? ShortShare : 1;

    /// <summary>
    /// Messages written to tell intents or subjects apart have no word of mood for the most part: theirs would teach that whoever writes to
    /// a brand has none, or that words of no mood have one.
    /// </summary>
    private static LabelledMessage ForItsKind(string path, LabelledMessage message) =>
        LabelledFile.IsOfSituations(path) || Path.GetFileName(path).Contains("-intent-", StringComparison.Ordinal) ? message with { Sentiment = null } : message;
}
