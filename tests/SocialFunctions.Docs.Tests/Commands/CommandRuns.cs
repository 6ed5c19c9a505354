namespace SocialFunctions.Docs.Tests.Commands;

/// <summary>Commands build and start apps: one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class CommandRuns
{
    public const string Name = "commands";
}
