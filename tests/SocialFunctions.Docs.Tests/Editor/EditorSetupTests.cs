using System.Text.Json;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Editor;

/// <summary>What <c>.vscode</c> and <c>.devcontainer</c> name is there.</summary>
public sealed class EditorSetupTests
{
    private static readonly JsonElement Tasks = Read(".vscode/tasks.json");
    private static readonly JsonElement Launch = Read(".vscode/launch.json");

    private static readonly IReadOnlyList<string> Labels = [.. Tasks.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("label").GetString()!)];

    [Fact]
    public void A_launch_or_a_task_builds_on_tasks_that_are_there()
    {
        var launches = Launch.GetProperty("configurations").EnumerateArray().SelectMany(one => Texts(one, "preLaunchTask"));
        var needed = launches.Concat(Tasks.GetProperty("tasks").EnumerateArray().SelectMany(one => Texts(one, "dependsOn"))).ToList();

        Assert.NotEmpty(needed);
        Findings.None(needed.Except(Labels).Select(label => $".vscode/tasks.json has no task '{label}'."));
    }

    [Fact]
    public void A_launched_program_is_what_a_project_of_the_repository_makes()
    {
        var programs = Launch.GetProperty("configurations").EnumerateArray().SelectMany(one => Texts(one, "program")).ToList();

        Assert.NotEmpty(programs);
        Assert.All(programs, program =>
        {
            var project = program.Replace("${workspaceFolder}/", "", StringComparison.Ordinal).Split("/bin/")[0];
            var name = Path.GetFileNameWithoutExtension(program);
            Assert.True(File.Exists(RepositoryRoot.Of(project, $"{name}.csproj")), $"There is no {project}/{name}.csproj that makes {program}.");
        });
    }

    [Fact]
    public void The_dev_container_brings_the_SDK_and_the_Node_that_are_asked_for_and_prepares_the_rest()
    {
        var container = Read(".devcontainer/devcontainer.json");
        var sdk = Read("global.json").GetProperty("sdk").GetProperty("version").GetString()!;

        Assert.EndsWith($"-{string.Join('.', sdk.Split('.')[..2])}", container.GetProperty("image").GetString(), StringComparison.Ordinal);
        Assert.Contains(container.GetProperty("features").EnumerateObject(), feature =>
            feature.Name.Contains("/node:", StringComparison.Ordinal) && feature.Value.GetProperty("version").GetString() == "20");
        var command = container.GetProperty("postCreateCommand").GetString()!;
        Assert.True(File.Exists(RepositoryRoot.Of(command.Split(' ')[^1])), $"There is no {command}.");
    }

    [Fact]
    public void Files_are_formatted_as_they_are_saved() =>
        Assert.True(Read(".vscode/settings.json").GetProperty("editor.formatOnSave").GetBoolean());

    private static JsonElement Read(string file) => JsonDocument.Parse(RepositoryFiles.Text(file)).RootElement;

    /// <summary>A text, or several, or none.</summary>
    private static IEnumerable<string> Texts(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => one.GetString()!)
        : [value.GetString()!];
}
