using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class RereadingTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("labels-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_two_readers_agree_on_is_a_set_and_they_are_measured_on_the_set_s_own_labels()
    {
        Write("moods-es", "id\tfirst\tsecond\n1\tpositive\tpositive\n2\tnegative\tnegative\n3\tneutral\tnegative\n4\tneutral\tneutral\n99\tpositive\tpositive\n");
        var read = Assert.Single(Rereading.Find([Moods(), new("others", [])], folder.FullName));
        Assert.Equal("moods-es, read again", read.Agreed.Name);
        Assert.Equal([("uno", Sentiment.Positive), ("dos", Sentiment.Negative), ("cuatro", Sentiment.Neutral)], read.Agreed.Messages.Select(one => (one.Text, one.Sentiment!.Value)));
        // By chance: 1/4·1/4 + 1/4·2/4 + 2/4·1/4 = 5/16, so kappa is (12/16 − 5/16) / (11/16). Right are 1 and 4 of the first; of the second all but 2.
        // First: positive 1 of 1, negative 0, neutral 2·1/(2+1). Second: positive 1, negative 2·1/(2+1), neutral 2·1/(1+2). Agreed: 1, 0, 2·1/(1+2).
        Assert.Equal(
            "moods-es: two readers by the annotation guide agree on 3 of 4 messages (kappa 0.636). Measured like a classifier on the set's own labels, they reach a macro-F1 of 0.500 and 0.778; of 0.833 where they agree.",
            read.Line());
    }

    [Fact]
    public void A_set_without_readings_or_with_other_messages_has_none()
    {
        Write("others", "id\tfirst\tsecond\n99\tpositive\tpositive\n");
        Assert.Empty(Rereading.Find([Moods(), Moods() with { Name = "others" }], folder.FullName));
    }

    [Theory]
    [InlineData("id\tfirst\n", "line 1: found the columns 'id', 'first'; allowed: 3 between tabs: id, first, second.")]
    [InlineData("id\tfirst\tsecond\n1\tglad\tneutral\n", "line 2, column first: found 'glad'; allowed: neutral, positive, negative.")]
    [InlineData("id\tfirst\tsecond\n1\tneutral\n", "line 2: found the columns '1', 'neutral'; allowed: 3 between tabs")]
    public void A_crooked_file_is_refused_with_its_place(string content, string said)
    {
        Write("moods-es", content);
        var wrong = Assert.Throws<LabelledFileException>(() => Rereading.Find([Moods()], folder.FullName));
        Assert.Contains(said, Assert.Single(wrong.Problems).ToString(), StringComparison.Ordinal);
    }

    private static LabelledSet Moods()
    {
        var table = Path.Combine(Directory.CreateTempSubdirectory("moods-").FullName, "moods-es.csv");
        File.WriteAllText(table, "id,label,text\n1,positive,uno\n2,neutral,dos\n3,negative,tres\n4,neutral,cuatro\n5,neutral,cinco\n");
        return LabelledFile.Read(table);
    }

    private void Write(string name, string content) => File.WriteAllText(Path.Combine(folder.FullName, $"{name}.tsv"), content);
}
