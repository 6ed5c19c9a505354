using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class DataFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("data-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Files_of_other_forms_in_a_folder_are_left_out_and_named()
    {
        Write("conversations/bank.csv", "id,text\n1,hola\n");
        Write("import.jsonl", """{"network":"x","publishedAt":"2026-11-09T06:58:26Z","text":"hola","language":"es"}""");
        Write("payload.json", "[1,2]");
        Write("moods-es.csv", "label,text\npositive,hola\n");
        var contents = DataFolder.Look(folder.FullName);
        Assert.Equal("moods-es", Assert.Single(contents.Sets).Name);
        Assert.Empty(contents.Problems);
        Assert.Equal(["bank.csv", "import.jsonl"], contents.LeftOut.Select(one => Path.GetFileName(one.File)));
    }

    [Fact]
    public void A_file_named_by_itself_is_read_and_must_be_a_labelled_one()
    {
        Assert.Single(DataFolder.Look(Write("a.jsonl", """{"text":"hola","language":"es"}""")).Sets);
        Assert.Contains("'texto'", Assert.Single(DataFolder.Look(Write("a.csv", "sentimento,texto\nnegative,hola\n")).Problems).ToString(), StringComparison.Ordinal);
        Assert.Contains("1 messages and no label", Assert.Single(DataFolder.Look(Write("b.csv", "label,text\n,hola\n")).Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":"hola","language":"es"}""")]
    [InlineData("""{"text":"hola","sensitive":"none"}""")]
    public void A_file_with_nothing_but_languages_or_sensitive_subjects_is_measured(string line)
    {
        Write("a.jsonl", line);
        Assert.Single(Assert.Single(DataFolder.Read(folder.FullName)).Messages);
    }

    [Fact]
    public void What_is_wrong_in_all_files_is_told_at_once()
    {
        Write("a.csv", "label,text\nangry,hola\n");
        Write("b.jsonl", "{");
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "c.csv"), "/nowhere");
        Assert.Equal(["a.csv", "b.jsonl", "c.csv"], DataFolder.Look(folder.FullName).Problems.Select(problem => Path.GetFileName(problem.File)));
        Assert.Equal(3, Assert.Throws<LabelledFileException>(() => DataFolder.Read(folder.FullName)).Problems.Count);
    }

    [Fact]
    public void The_short_texts_of_ten_languages_are_one_set_with_its_promise()
    {
        var set = Assert.Single(DataFolder.Read(RepositoryRoot.Of("corpus", "languages", "test")));
        var figures = Evaluator.Measure(set, Evaluator.Judge(new EmbeddedClassifier(), set), []).ToList();
        Assert.Equal((11, true), (figures.Count, figures[0].IsWhole));
        Assert.StartsWith("accuracy 0.9", figures[0].Promise, StringComparison.Ordinal);
        Assert.EndsWith("(kept: 0.95)", figures[0].Promise, StringComparison.Ordinal);
    }

    /// <summary>What the languages are learned from lies beside it.</summary>
    [Fact]
    public void Other_texts_are_no_labelled_files() => Assert.Empty(DataFolder.Look(RepositoryRoot.Of("corpus", "languages", "words")).Sets);

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }
}
