using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Routing and protocol rules, and whether the departments that they name exist.</summary>
internal static class RuleReader
{
    public static IReadOnlyList<RoutingRule> Routing(Node? list, IReadOnlyList<Department> departments)
    {
        var rules = list.AtLeastOne("at least one rule", item => Routing(item, departments))
            .Unique(list, "the name", ".name", rule => rule.Name);
        if (rules.Count == 0)
            return rules;

        var all = new MessageCondition();
        var catchAll = rules.ToList().FindIndex(rule => rule.When == all);
        if (catchAll < 0)
            list!.Value.Refuse("has no rule that matches every message: end it with a rule without 'when'");
        else if (catchAll < rules.Count - 1)
            list!.Value.Errors.Add(new BrandFileError(
                $"{list.Value.Path}[{catchAll}]", "matches every message, so that no later rule is ever asked: write it last"));
        return rules;
    }

    public static IReadOnlyList<ProtocolRule> Protocol(Node? list, IReadOnlyList<Department> departments) =>
        list.Each(item => Protocol(item, departments)).Unique(list, "the name", ".name", rule => rule.Name);

    private static RoutingRule Routing(Node node, IReadOnlyList<Department> departments)
    {
        var rule = new ObjectNode(node);
        var result = new RoutingRule(
            rule.Need("name", "the name that cases show").Text(),
            ConditionReader.Read(rule.Find("when")),
            rule.Need("department", "the id of a department") is { } department ? Department(department, departments) : "",
            rule.Find("priority")?.OneOf<Priority>());
        rule.Close();
        return result;
    }

    private static ProtocolRule Protocol(Node node, IReadOnlyList<Department> departments)
    {
        var rule = new ObjectNode(node);
        var name = rule.Need("name", "the name that cases show").Text();
        var when = ConditionReader.Read(rule.Find("when"));
        var answer = rule.Need("answer", $"one of {string.Join(", ", ProtocolAnswers.All)}").OneOf(ProtocolAnswers.All);
        var allowed = rule.Find("departments");
        var ids = allowed.AtLeastOne("the id of a department", item => Department(item, departments)).Unique(allowed, "the id", "", id => id);
        rule.Close();
        if (answer == ProtocolAnswers.Departments && allowed is null)
            node.Refuse("names no departments: write them as 'departments', or another 'answer'");
        else if (answer is ProtocolAnswers.Anyone or ProtocolAnswers.Nobody && allowed is { } unused)
            unused.Refuse($"has no effect when 'answer' is '{answer}': leave it out, or write 'departments' as 'answer'");
        return new ProtocolRule(name, when, answer, allowed is null ? null : ids);
    }

    private static string Department(Node node, IReadOnlyList<Department> departments)
    {
        var id = node.Text();
        var known = departments.Select(department => department.Id).Where(each => each.Length > 0).ToList();
        if (id.Length > 0 && known.Count > 0 && !known.Contains(id))
            node.Refuse(Nearest.To(id, known) is { } meant
                ? $"'{id}' is not a department: did you mean '{meant}'?"
                : $"'{id}' is not a department: write one of {string.Join(", ", known)}");
        return id;
    }
}
