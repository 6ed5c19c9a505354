using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class LabelledFileTests : IDisposable
{
    private const string Head = "intent\tsentiment\tneedsReply\turgency\tsensitive\tcountry\ttrade\taspects\ttext\n";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("labelled-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_corpus_line_carries_all_labels()
    {
        var message = Assert.Single(Read("a.tsv", Head + "complaint\tnegative\tyes\thigh\tlegal\tmx\tbank\tstaff:-\tPésima atención\n"));
        Assert.Equal(("Pésima atención", "es", Intent.Complaint, Sentiment.Negative), (message.Text, message.Language, message.Intent, message.Sentiment));
        Assert.Equal((true, Urgency.High, "legal", false), (message.NeedsReply, message.Urgency, message.Sensitive, message.Spam));
    }

    [Theory]
    [InlineData("ph", "en")]
    [InlineData("sg", "en")]
    [InlineData("pk", "en")]
    [InlineData("gh", "en")]
    [InlineData("gb", "en")]
    [InlineData("py", "es")]
    [InlineData("gt", "es")]
    public void The_country_of_a_corpus_line_tells_its_language(string country, string language) =>
        Assert.Equal(language, Assert.Single(Read("a.tsv", $"{Head}other\tneutral\tno\tlow\t\t{country}\tnone\t\tx\n")).Language);

    [Fact]
    public void Labels_that_are_null_empty_or_missing_in_JSON_lines_are_none()
    {
        var message = Assert.Single(Read("corrections.jsonl", """{"text":"hola","intent":null,"sentiment":"positive","urgency":"","needsReply":true,"rating":null}""" + "\n"));
        Assert.Equal((null, Sentiment.Positive, true, null), (message.Intent, message.Sentiment, message.NeedsReply, message.Urgency));
        Assert.Equal((null, null, null, false), (message.Sensitive, message.Rating, message.LanguageHint, message.ToSomebodyElse));
    }

    [Fact]
    public void What_else_is_known_of_a_message_stands_in_its_JSON_line()
    {
        var messages = Read("a.jsonl", """
            {"text":"a","intent":"other","rating":1.5,"languageHint":"es-MX","toSomebodyElse":true,"sensitive":"self-harm","language":"es-MX"}
            {"text":"b","sensitive":"none","language":"und","needsReply":"no"}
            """);
        Assert.Equal((1.5m, "es-MX", true, "self-harm", "es"), (messages[0].Rating, messages[0].LanguageHint, messages[0].ToSomebodyElse, messages[0].Sensitive, messages[0].Language));
        Assert.Equal(("", "unknown", false), (messages[1].Sensitive, messages[1].Language, messages[1].NeedsReply));
    }

    [Fact]
    public void A_table_of_sentiments_and_one_of_spam_are_told_by_their_columns()
    {
        Assert.Equal(Sentiment.Negative, Assert.Single(Read("x-es.csv", "id,label,text\n1,negative,\"no, gracias\"\n")).Sentiment);
        Assert.True(Assert.Single(Read("y.csv", "CONTENT,CLASS\nsubscribe,1\n")).Spam);
    }

    [Theory]
    [InlineData("a.csv", "sentimento,texto\nnegative,hola\n", "a.csv: found the columns 'sentimento', 'texto'; allowed: .csv with the columns label and text, or CONTENT and CLASS")]
    [InlineData("a.csv", "CLASS,text\n1,hola\n", "a.csv: found the columns 'CLASS', 'text'; allowed: ")]
    [InlineData("a.tsv", "id\tintent\n1\tother\n", "a.tsv: found the columns 'id', 'intent'; allowed: ")]
    [InlineData("a.jsonl", """{"text":"hola","sentimiento":"negative"}""", "a.jsonl: found lines with 'text', 'sentimiento'; allowed: ")]
    [InlineData("a.json", "{}", "a.json: found a file that ends in .json; allowed: ")]
    public void A_file_of_another_form_that_is_named_by_itself_is_refused_with_what_it_has(string name, string content, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Refused(name, content)), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"text":"a","sentiment":"negative"}""" + "\n{\"text\":\n", "a.jsonl, line 2: found no JSON at byte 9; allowed: an object with text and at least one of intent, sentiment")]
    [InlineData("[1,2]\n", "a.jsonl, line 1: found '[1,2]', which is no object; allowed: ")]
    [InlineData("hola\n", "a.jsonl, line 1: found no JSON at byte 1; allowed: ")]
    [InlineData("""{"text":"a","sentiment":"angry"}""", "a.jsonl, line 1, column sentiment: found 'angry'; allowed: neutral, positive, negative")]
    [InlineData("""{"text":"a","sentiment":1}""", "a.jsonl, line 1, column sentiment: found '1'; allowed: a string")]
    [InlineData("""{"text":"a","sentiment":"1"}""", "a.jsonl, line 1, column sentiment: found '1'; allowed: neutral, positive, negative")]
    [InlineData("""{"text":"a","intent":"complain"}""", "a.jsonl, line 1, column intent: found 'complain'; allowed: complaint, question, suggestion, praise, lead, spam, other")]
    [InlineData("""{"text":"a","needsReply":"maybe"}""", "a.jsonl, line 1, column needsReply: found 'maybe'; allowed: yes, no")]
    [InlineData("""{"text":"a","needsReply":[]}""", "a.jsonl, line 1, column needsReply: found '[]'; allowed: a string")]
    [InlineData("""{"text":"a","urgency":"soon"}""", "a.jsonl, line 1, column urgency: found 'soon'; allowed: low, normal, high, critical")]
    [InlineData("""{"text":"a","sensitive":"money"}""", "a.jsonl, line 1, column sensitive: found 'money'; allowed: politics, religion, health, legal, minors, self-harm, discrimination, personal-data, none")]
    [InlineData("""{"text":"a","language":"español"}""", "a.jsonl, line 1, column language: found 'español'; allowed: a code of ISO 639")]
    [InlineData("""{"text":"a","intent":"other","rating":7}""", "a.jsonl, line 1, column rating: found '7'; allowed: a number from 1 to 5")]
    [InlineData("""{"text":"a","intent":"other","toSomebodyElse":"perhaps"}""", "a.jsonl, line 1, column toSomebodyElse: found 'perhaps'; allowed: yes, no")]
    [InlineData("""{"text":"\ud800","intent":"other"}""", "a.jsonl, line 1, column text: found '\"\\ud800\"'; allowed: text in which each escape is a character")]
    [InlineData("""{"text":"a","intent":"other"}""" + "\n\n" + """{"intent":"other"}""", "a.jsonl, line 3, column text: found nothing; allowed: a string")]
    public void A_wrong_line_of_JSON_is_told_with_its_number_and_property(string content, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Refused("a.jsonl", content)), StringComparison.Ordinal);

    [Theory]
    [InlineData("label,text\nnegative,a\nnegative,\"never closed\npositive,b\n", "a.csv, line 3: found a quote that is not closed")]
    [InlineData("text,label,by\na,negative,x\nb,negative,\"never closed\nc,negative,y\n", "a.csv, line 3: found a quote that is not closed")]
    [InlineData("label,text\nnegative,say \"what\" now\n", "a.csv, line 2: found a quote that is not closed, or stands inside a field; allowed: quotes around the whole field")]
    [InlineData("label,text\r\nnegative,a\r\nnegative,\"never closed", "a.csv, line 3: found a quote that is not closed")]
    [InlineData("label,text\n\n\nangry,a\n", "a.csv, line 4, column label: found 'angry'")]
    [InlineData("label,text\nnegative\n", "a.csv, line 2, column text: found no such field, only 1; allowed: 2 fields: label, text")]
    [InlineData("text,label\n\"two\nlines\",positive\nhola\n", "a.csv, line 4, column label: found no such field")]
    [InlineData("label,text\nnegative,no, gracias\n", "a.csv, line 2: found 3 fields; allowed: 2 fields: label, text; a comma within one asks for quotes around it")]
    [InlineData("label,text\n\"angry\",\"two\nlines\"\n", "a.csv, line 2, column label: found 'angry'; allowed: neutral, positive, negative")]
    [InlineData("CONTENT,CLASS\nhola,perhaps\n", "a.csv, line 2, column CLASS: found 'perhaps'; allowed: yes, no")]
    public void A_wrong_record_of_a_table_is_told_with_the_number_of_its_first_line(string content, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Refused("a.csv", content)), StringComparison.Ordinal);

    [Theory]
    [InlineData("complaint\tnegative\tyes", "a.tsv, line 2: found 3 columns; allowed: 9 columns between tabs: intent, sentiment")]
    [InlineData("complaint\tangry\tyes\thigh\t\tmx\tbank\t\tx", "a.tsv, line 2, column sentiment: found 'angry'; allowed: neutral, positive, negative")]
    [InlineData("complaint\tnegative\tyes\thigh\t\txx\tbank\t\tx", "a.tsv, line 2, column country: found 'xx'; allowed: es, mx")]
    [InlineData("complaint\tnegative\tyes\thigh\t\t\tbank\t\tx", "a.tsv, line 2, column country: found nothing; allowed: es, mx")]
    [InlineData("complaint\tnegative\tyes\thigh\tmoney\tmx\tbank\t\tx", "a.tsv, line 2, column sensitive: found 'money'; allowed: politics")]
    [InlineData("complaint\tnegative\tyes\thigh\t\tmx\tbank\tstaf:-\tx", "a.tsv, line 2, column aspects: found 'staf'; allowed: delivery, price")]
    [InlineData("complaint\tnegative\tyes\thigh\t\tmx\tbank\tstaff\tx", "a.tsv, line 2, column aspects: found 'staff'; allowed: subject:+, subject:- or subject:0")]
    public void A_wrong_line_of_the_corpus_is_told_with_its_number_and_column(string line, string sentence) =>
        Assert.Contains(sentence, Assert.Single(Refused("a.tsv", Head + line + "\n")), StringComparison.Ordinal);

    [Fact]
    public void A_head_that_is_nearly_the_corpus_own_is_a_mistake_in_it() =>
        Assert.Contains("line 1: found the columns 'intent', 'mood', 'text'; allowed: 9 columns", Assert.Single(Refused("a.tsv", "intent\tmood\ttext\n")), StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_is_told_the_first_ten_in_full()
    {
        var wrong = Assert.Throws<LabelledFileException>(() => Read("a.csv", "label,text\n" + string.Concat(Enumerable.Repeat("angry,x\n", 12))));
        Assert.Equal(12, wrong.Problems.Count);
        Assert.Equal((11, "And 2 more."), (LabelledFileException.Sentences(wrong.Problems).Count(), LabelledFileException.Sentences(wrong.Problems).Last()));
    }

    [Fact]
    public void A_long_or_unprintable_label_is_shown_shortened() =>
        Assert.EndsWith($"found '{new string('x', 39)}?…'; allowed: neutral, positive, negative.", Assert.Single(Refused("a.csv", $"label,text\n{new string('x', 39)}\u0001{new string('x', 400)},a\n")), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_a_set_of_none() => Assert.All(["a.csv", "a.tsv", "a.jsonl"], name => Assert.Empty(Read(name, "")));

    private IReadOnlyList<string> Refused(string name, string content) =>
        [.. Assert.Throws<LabelledFileException>(() => Read(name, content)).Problems.Select(problem => problem.ToString())];

    private IReadOnlyList<LabelledMessage> Read(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return LabelledFile.Read(path).Messages;
    }
}
