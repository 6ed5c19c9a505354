using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Infra.Tests.Checks;

namespace SocialFunctions.Infra.Tests;

/// <summary>What a compiler of Bicep would say of <c>infra/</c>, as far as it can be said without one.</summary>
public sealed class InfraTests
{
    [Fact]
    public void Every_file_is_Bicep() => Assert.Empty(SyntaxCheck.Problems(BicepFiles.Infra));

    [Fact]
    public void Every_name_is_declared_once_and_used() => Assert.Empty(NameCheck.Problems(BicepFiles.Infra));

    [Fact]
    public void Modules_get_what_they_take_and_give_what_is_asked_of_them() => Assert.Empty(ModuleCheck.Problems(BicepFiles.Infra));

    [Fact]
    public void Resources_are_of_known_types_with_properties_that_Azure_takes() => Assert.Empty(ResourceCheck.Problems(BicepFiles.Infra));

    [Fact]
    public void There_is_something_to_check()
    {
        Assert.InRange(BicepFiles.Infra.Count, 13, 100);
        Assert.All(BicepFiles.Infra, file => Assert.NotEmpty(file.Declarations));
        Assert.InRange(BicepFiles.Infra.Sum(file => file.Of(DeclarationKind.Resource).Count()), 40, 1000);
    }
}
