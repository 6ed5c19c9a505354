using System.Collections.Concurrent;

namespace SocialFunctions.Classification;

/// <summary>
/// What this instance is asking at the moment, by the text's key: whoever brings a copy meanwhile waits for the same reply. A question is
/// forgotten as it is settled; an answer is known by then (<see cref="KnownTexts"/>), and a failure is asked anew by the next one.
/// </summary>
internal sealed class OpenQuestions
{
    private readonly ConcurrentDictionary<string, Question> open = new(StringComparer.Ordinal);

    /// <param name="isNew">Nobody asks this yet: it is for the caller to ask.</param>
    public Question Join(ServiceDocument document, string key, out bool isNew)
    {
        var mine = new Question(document, key);
        var asked = open.GetOrAdd(key, mine);
        isNew = ReferenceEquals(asked, mine);
        return asked;
    }

    public void Settle(Question question, ServiceReply reply)
    {
        open.TryRemove(KeyValuePair.Create(question.Key, question));
        question.Settle(reply);
    }

    public void Fail(Question question, Exception fault)
    {
        open.TryRemove(KeyValuePair.Create(question.Key, question));
        question.Fail(fault);
    }
}
