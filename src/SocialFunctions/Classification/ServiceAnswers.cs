namespace SocialFunctions.Classification;

/// <summary>
/// Finds what the service says of each document, paying as little as possible: what is known, or being asked at this moment, is not asked
/// again. Two instances that meet a new text in the same moment may both ask it; each pays from the one budget, and all find it known after.
/// </summary>
internal sealed class ServiceAnswers(LanguageService service, KnownTexts texts, TextKeys keys, OpenQuestions open, QuestionGathering gathering)
{
    /// <returns>A reply to each document.</returns>
    public async Task<Dictionary<ServiceDocument, ServiceReply>> OfAsync(
        IReadOnlyCollection<ServiceDocument> documents, CancellationToken cancellationToken)
    {
        List<Question> asked = [], mine = [];
        foreach (var document in documents.Distinct())
        {
            asked.Add(open.Join(document, keys.Of(document), out var isNew));
            if (isNew)
                mine.Add(asked[^1]);
        }

        // Others may wait for the same: it is nobody's to cancel, a caller only stops waiting.
        _ = SettleAsync(mine);
        var replies = new Dictionary<ServiceDocument, ServiceReply>(asked.Count);
        foreach (var question in asked)
            replies[question.Document] = await question.Reply.WaitAsync(cancellationToken);
        return replies;
    }

    private async Task SettleAsync(List<Question> questions)
    {
        if (questions.Count == 0)
            return;
        try
        {
            var known = await texts.FindAsync(questions.Select(question => question.Key), CancellationToken.None);
            foreach (var question in questions.Where(question => known.ContainsKey(question.Key)))
                open.Settle(question, new ServiceReply(known[question.Key], ServiceAnswer.Source));
            var unknown = questions.Where(question => !known.ContainsKey(question.Key)).ToList();
            if (service.IsLeftAlone)
                unknown.ForEach(question => open.Settle(question, ServiceReply.Failed));
            else
                gathering.Add(unknown);
        }
        catch (Exception fault)
        {
            // Table Texts does not answer: those who wait are told, and their queue messages come again.
            questions.ForEach(question => open.Fail(question, fault));
        }
    }
}
