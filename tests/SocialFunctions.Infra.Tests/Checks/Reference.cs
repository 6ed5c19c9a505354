namespace SocialFunctions.Infra.Tests.Checks;

/// <summary>A name in an expression, and the properties asked of it: <c>vault.outputs.id</c> is vault with outputs, id.</summary>
internal sealed record Reference(string Name, IReadOnlyList<string> Path, int Line);
