namespace SocialFunctions.Docs.Tests.Commands;

/// <summary>A fenced block of shell commands in a document.</summary>
/// <param name="Line">Of its opening fence, from 1.</param>
/// <param name="IsRun">Marked <c>sh run</c>: a test runs it. The other mark is <c>sh by-hand</c>.</param>
/// <param name="Prints">What its output must hold, from <c>&lt;!-- prints: … --&gt;</c> before the block.</param>
/// <param name="Until">It stays up: once it prints this, it is told to end. Null where it ends by itself.</param>
/// <param name="Lead">The last line of prose before it.</param>
internal sealed record CommandBlock(string File, int Line, string Info, string Script, IReadOnlyList<string> Prints, string? Until, string Lead)
{
    public const string Run = "sh run";
    public const string ByHand = "sh by-hand";

    public bool IsRun => Info == Run;

    public override string ToString() => $"{File}:{Line}";
}
