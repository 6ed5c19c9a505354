using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class LabelledFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("labelled-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_corpus_line_carries_all_labels()
    {
        var message = Assert.Single(Read("a.tsv", "head\ncomplaint\tnegative\tyes\thigh\tlegal\tmx\tbank\tstaff:-\tPésima atención\n"));
        Assert.Equal(("Pésima atención", "es", Intent.Complaint, Sentiment.Negative), (message.Text, message.Language, message.Intent, message.Sentiment));
        Assert.Equal((true, Urgency.High, "legal", false), (message.NeedsReply, message.Urgency, message.Sensitive, message.Spam));
    }

    [Fact]
    public void A_corpus_line_with_a_column_too_few_is_refused_by_name() =>
        Assert.Contains("9 are needed", Assert.Throws<InvalidDataException>(() => Read("a.tsv", "head\ncomplaint\tnegative\tyes\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Labels_that_are_null_or_missing_in_JSON_lines_are_none()
    {
        var message = Assert.Single(Read("corrections.jsonl", """{"text":"hola","intent":null,"sentiment":"positive","needsReply":true}""" + "\n"));
        Assert.Equal((null, Sentiment.Positive, true, null), (message.Intent, message.Sentiment, message.NeedsReply, message.Urgency));
    }

    [Fact]
    public void A_table_of_sentiments_and_one_of_spam_are_told_by_their_columns()
    {
        Assert.Equal(Sentiment.Negative, Assert.Single(Read("x-es.csv", "id,label,text\n1,negative,\"no, gracias\"\n")).Sentiment);
        Assert.True(Assert.Single(Read("y.csv", "CONTENT,CLASS\nsubscribe,1\n")).Spam);
        Assert.Empty(Read("z.csv", "a,b\n1,2\n"));
    }

    private IReadOnlyList<LabelledMessage> Read(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return LabelledFile.Read(path).Messages;
    }
}
