namespace SocialFunctions.Classification;

/// <summary>Asks the service what nobody knows yet, as far as the day's budget goes, and keeps what it says.</summary>
internal sealed class ServiceRequests(LanguageService service, KnownTexts texts, RecordBudget budget, OpenQuestions open)
{
    /// <summary>Settles each of the questions; it never fails itself.</summary>
    public async Task AskAsync(IReadOnlyList<Question> questions)
    {
        if (questions.Count == 0)
            return;
        try
        {
            var share = await budget.TakeAsync(questions.Sum(question => question.Document.Records), CancellationToken.None);
            var affordable = Affordable(questions, share.Records);
            foreach (var question in questions.Skip(affordable.Count))
                open.Settle(question, ServiceReply.OverBudget);
            var answers = await service.AskAsync([.. affordable.Select(question => question.Document)]);
            await budget.GiveBackAsync(share with { Records = share.Records - answers.Keys.Sum(document => document.Records) }, CancellationToken.None);
            await texts.KeepAsync(
                affordable.Where(question => answers.ContainsKey(question.Document)).ToDictionary(question => question.Key, question => answers[question.Document]),
                CancellationToken.None);
            foreach (var question in affordable)
                open.Settle(question, answers.TryGetValue(question.Document, out var answer) ? new ServiceReply(answer, ServiceAnswer.Source) : ServiceReply.Failed);
        }
        catch (Exception fault)
        {
            // Storage does not answer: those who wait are told, and their queue messages come again.
            foreach (var question in questions)
                open.Fail(question, fault);
        }
    }

    /// <summary>The first of them, as many as the records cover.</summary>
    private static List<Question> Affordable(IReadOnlyList<Question> questions, int records) =>
        [.. questions.TakeWhile(question => (records -= question.Document.Records) >= 0)];
}
