using System.Diagnostics;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>Runs the hooks of azure.yaml with an az and an azd that only note what they are asked, and keep the azd environment.</summary>
internal sealed class Hooks : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hooks-");

    public Hooks()
    {
        Write("azd", """
            #!/bin/sh
            echo "azd $*" >> "$HOOKS/calls"
            [ "$1 $2" = "env set" ] && echo "$3=$4" >> "$HOOKS/env"
            exit 0
            """);
        // "az ad app create" answers a client id; a file "registered" tells what exists, a file "refuse" that nobody is signed in.
        Write("az", """
            #!/bin/sh
            echo "az $*" >> "$HOOKS/calls"
            [ -e "$HOOKS/refuse" ] && exit 1
            case "$1 $2 $3 $4" in
                "consumption budget list "*) [ -e "$HOOKS/budget" ] && cat "$HOOKS/budget" ;;
                "ad app create "*) echo client-1; echo client-1 > "$HOOKS/registered" ;;
                "ad app list "*) [ -e "$HOOKS/registered" ] && cat "$HOOKS/registered" ;;
                "ad app delete "*) rm "$HOOKS/registered" ;;
                "ad app federated-credential list") [ -e "$HOOKS/subject" ] && cat "$HOOKS/subject" ;;
                "ad app federated-credential create") echo principal-1 > "$HOOKS/subject" ;;
            esac
            exit 0
            """);
    }

    /// <summary>The azd environment, which hooks see as environment variables.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["AZURE_ENV_NAME"] = "test" };

    public IReadOnlyList<string> Calls => File.Exists(Of("calls")) ? File.ReadAllLines(Of("calls")) : [];

    public string Of(string name) => Path.Combine(folder.FullName, name);

    /// <summary>Such as <c>preprovision</c>; from the root of the checkout, as azd does.</summary>
    public (int ExitCode, string Said) Run(string hook)
    {
        var start = new ProcessStartInfo("sh", [RepositoryRoot.Of("infra", "hooks", $"{hook}.sh")])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{folder.FullName}:{start.Environment["PATH"]}";
        start.Environment["HOOKS"] = folder.FullName;
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        if (File.Exists(Of("env")))
        {
            foreach (var line in File.ReadLines(Of("env")).Select(line => line.Split('=', 2)))
                Environment[line[0]] = line[1];
        }

        return (process.ExitCode, said);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Write(string name, string script)
    {
        File.WriteAllText(Of(name), script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Of(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
