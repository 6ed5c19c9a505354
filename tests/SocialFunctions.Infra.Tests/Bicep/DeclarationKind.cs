namespace SocialFunctions.Infra.Tests.Bicep;

internal enum DeclarationKind
{
    Parameter,
    Variable,
    Resource,
    Module,
    Output,
}
