using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evaluate-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("--evaluate", "--classify")]
    [InlineData("--evaluate", "--once")]
    [InlineData("--classify", "--corrections", "x.jsonl")]
    public async Task Two_jobs_at_once_are_refused(params string[] arguments) => Assert.Equal(ExitCodes.WrongInput, await RunAsync(arguments));

    [Fact]
    public async Task Wrong_lines_end_with_the_code_of_wrong_input_also_in_corrections()
    {
        var bad = Write("bad.jsonl", """{"text":"hola","sentiment":"angry"}""");
        Assert.Equal(ExitCodes.WrongInput, await RunAsync("--evaluate", "--data", folder.FullName));
        Assert.Equal(ExitCodes.WrongInput, await RunAsync("--evaluate", "--corrections", bad, "--data", Write("good.jsonl", """{"text":"hola","language":"es"}""")));
    }

    [Fact]
    public void A_file_is_taken_as_well_as_a_folder() =>
        Assert.Equal("good", Assert.Single(Find(Write("good.jsonl", """{"text":"hola","language":"es"}""")).Sets).Name);

    [Fact]
    public void Where_nothing_is_labelled_each_file_is_named_with_its_columns()
    {
        Write("moods.csv", "sentimento,texto\nnegativo,hola\n");
        Assert.Equal([$"No labelled messages were found in {folder.FullName}: name a folder or a file with --data.", $"{folder.FullName}/moods.csv: found the columns 'sentimento', 'texto'"], Find(folder.FullName).Problems.Select(problem => problem.Split(';')[0]));
    }

    [Fact]
    public void A_path_that_does_not_exist_is_named() =>
        Assert.Equal(["--data: there is no file or folder '/nowhere/at/all'."], Find("/nowhere/at/all").Problems);

    private static (IReadOnlyList<Evaluation.LabelledSet> Sets, IReadOnlyList<string> Problems) Find(string path) => LabelledSources.Find([new DirectoryInfo(path)], null);

    private static Task<int> RunAsync(params string[] arguments) => RunCommand.Build().Parse(arguments).InvokeAsync();

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
