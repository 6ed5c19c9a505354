using Microsoft.Azure.Functions.Worker.StandIn;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("local-settings-").FullName;

    [Fact]
    public void Values_become_variables_unless_the_environment_has_them()
    {
        Write("""{"IsEncrypted":false,"Values":{"A":"file","B":"file","N":5},"ConnectionStrings":{"Db":"x"},"Host":{"LocalHttpPort":7099}}""");
        var environment = new Dictionary<string, string> { ["A"] = "environment" };
        var settings = LocalSettings.Read(folder);
        settings.Apply(environment.GetValueOrDefault, (name, value) => environment[name] = value);

        Assert.Equal("environment", environment["A"]);
        Assert.Equal("file", environment["B"]);
        Assert.Equal("5", environment["N"]);
        Assert.Equal("x", environment["ConnectionStrings__Db"]);
        Assert.Equal(7099, settings.Port);
    }

    [Fact]
    public void Without_a_file_there_are_no_values()
    {
        var settings = LocalSettings.Read(folder);
        Assert.Empty(settings.Values);
        Assert.Null(settings.Port);
    }

    [Fact]
    public void A_file_that_is_not_json_stops_the_start()
    {
        Write("{");
        var failure = Assert.Throws<StartupFailure>(() => LocalSettings.Read(folder));
        Assert.StartsWith("local.settings.json is not valid JSON: ", failure.Message);
        Assert.Equal(2, failure.ExitCode);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string json) => File.WriteAllText(Path.Combine(folder, "local.settings.json"), json);
}
