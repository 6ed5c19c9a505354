namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>A reason not to start that one sentence tells; becomes the process's exit code.</summary>
internal sealed class StartupFailure(string message, int exitCode, Exception? inner = null) : Exception(message, inner)
{
    public const int PortTaken = 1;
    public const int WrongSettings = 2;
    public const int NoStorage = 4;

    public int ExitCode { get; } = exitCode;
}
