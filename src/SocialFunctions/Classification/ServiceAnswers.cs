namespace SocialFunctions.Classification;

/// <summary>Finds what the service says of each document, paying as little as possible: what is known is not asked again, and no more is asked than the day's budget covers.</summary>
internal sealed class ServiceAnswers(LanguageService service, KnownTexts texts, TextKeys keys, RecordBudget budget)
{
    /// <returns>A reply to each document.</returns>
    public async Task<Dictionary<ServiceDocument, ServiceReply>> OfAsync(
        IReadOnlyCollection<ServiceDocument> documents, CancellationToken cancellationToken)
    {
        var keyed = documents.Distinct().ToDictionary(document => document, keys.Of);
        var known = await texts.FindAsync(keyed.Values, cancellationToken);
        var replies = keyed.ToDictionary(
            one => one.Key, one => known.TryGetValue(one.Value, out var answer) ? new ServiceReply(answer, ServiceAnswer.Source) : ServiceReply.Failed);
        var open = keyed.Keys.Where(document => replies[document].Answer is null).ToList();
        if (open.Count == 0 || service.IsLeftAlone)
            return replies;

        var share = await budget.TakeAsync(open.Sum(document => document.Records), cancellationToken);
        var affordable = Affordable(open, share.Records);
        foreach (var document in open.Skip(affordable.Count))
            replies[document] = ServiceReply.OverBudget;
        var answers = await service.AskAsync(affordable, cancellationToken);
        foreach (var (document, answer) in answers)
            replies[document] = new ServiceReply(answer, ServiceAnswer.Source);
        await budget.GiveBackAsync(share with { Records = share.Records - answers.Keys.Sum(document => document.Records) }, cancellationToken);
        await texts.KeepAsync(answers.ToDictionary(one => keyed[one.Key], one => one.Value), cancellationToken);
        return replies;
    }

    /// <summary>The first of them, as many as the records cover.</summary>
    private static List<ServiceDocument> Affordable(List<ServiceDocument> documents, int records) =>
        [.. documents.TakeWhile(document => (records -= document.Records) >= 0)];
}
