using SocialFunctions.Infra.Tests.Bicep;
using SocialFunctions.Storage;

namespace SocialFunctions.Infra.Tests;

/// <summary>The storage account holds what the code names, no more and no less.</summary>
public sealed class StorageTests
{
    private static readonly BicepFile File = BicepFiles.Named("storage.bicep");

    [Fact]
    public void The_queues_are_those_of_the_code() => Assert.Equal(QueueNames.All, Texts("queues"));

    [Fact]
    public void Each_queue_has_its_poison_queue()
    {
        var made = File.Find("poisonQueues")!.Value!;
        Assert.Equal("for_statement", made.Type);
        Assert.Equal("queues", made.Children[1].Text);
        var ending = made.Body().Children.Single(part => part.Type == "string_content").Text;
        Assert.Equal(QueueNames.Poison, Texts("queues").Select(queue => queue + ending));
        Assert.Equal(["queues", "poisonQueues"], Looped("queue"));
    }

    [Fact]
    public void The_tables_are_those_of_the_code()
    {
        Assert.Equal(TableNames.All, Texts("tables"));
        Assert.Equal(["tables"], Looped("table"));
    }

    [Fact]
    public void The_containers_are_those_of_the_code_and_that_of_the_package()
    {
        Assert.Equal(ContainerNames.All, Texts("containers"));
        Assert.DoesNotContain(File.Find("packageContainer")!.Value!.Literal, ContainerNames.All);
        Assert.Equal(["containers", "packageContainer"], Looped("container"));
    }

    [Fact]
    public void The_lifecycle_rule_removes_claims_and_notes_and_nothing_else()
    {
        Assert.Equal(
            [$"{ContainerNames.Payloads}/{ContainerNames.Claims}", $"{ContainerNames.Payloads}/{ContainerNames.Reasons}"], Texts("shortLived"));
        var rule = File.Find("lifecycle")!.Body.Property("properties")!.Property("policy")!.Property("rules")!.Children.Single().Property("definition")!;
        Assert.Equal("shortLived", rule.Property("filters")!.Property("prefixMatch")!.Text);
        Assert.Equal("30", rule.Property("actions")!.Property("baseBlob")!.Property("delete")!.Property("daysAfterModificationGreaterThan")!.Text);
    }

    private static IReadOnlyList<string?> Texts(string variable) => [.. File.Find(variable)!.Value!.Children.Select(text => text.Literal)];

    private static IReadOnlyList<string> Looped(string resource) =>
        [.. Checks.Expressions.References(File.Find(resource)!.Value!.Children[1]).Select(one => one.Name)];
}
