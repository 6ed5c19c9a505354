using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests;

public sealed class DomainPurityTests
{
    [Fact]
    public void The_project_names_no_package_and_no_other_project()
    {
        var project = XDocument.Load(RepositoryRoot.Of("src", "SocialFunctions.Domain", "SocialFunctions.Domain.csproj"));
        Assert.DoesNotContain(
            project.Descendants(), element => element.Name.LocalName is "PackageReference" or "ProjectReference" or "Reference");
    }

    [Fact]
    public void The_assembly_needs_only_the_base_class_library_and_no_part_of_it_that_does_input_or_output()
    {
        var names = typeof(Mention).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToArray();
        Assert.All(names, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain(names, name =>
            name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.IO.File", StringComparison.Ordinal)
            || name.StartsWith("System.Diagnostics.Process", StringComparison.Ordinal) || name.StartsWith("System.Console", StringComparison.Ordinal));
    }
}
