namespace SocialFunctions.Domain.Brands.Reading;

internal static class GoalReader
{
    public static IReadOnlyList<Goal> Read(Node? list) =>
        list.Each(Goal).Unique(list, "the figure", ".figure", goal => goal.Figure);

    private static Goal Goal(Node node)
    {
        var goal = new ObjectNode(node);
        var figure = goal.Need("figure", "a figure of the report, such as response.turns.rate").OneOf(GoalFigures.All);
        var (least, most) = GoalFigures.RangeOf(figure);
        var result = new Goal(
            figure,
            goal.Need("target", "the number to reach")?.Number(least, most) ?? 0,
            goal.Need("by", "a date as yyyy-MM-dd")?.Date() ?? default);
        goal.Close();
        return result;
    }
}
