using System.Reflection;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Domain.Tests.Brands;

public sealed class GoalFiguresTests
{
    public static TheoryData<string> Figures => [.. GoalFigures.All];

    [Theory]
    [MemberData(nameof(Figures))]
    public void A_figure_is_a_number_of_the_report(string figure)
    {
        var type = typeof(Report);
        foreach (var step in figure.Split('.'))
            type = type == typeof(IReadOnlyDictionary<string, int>) && Enum.TryParse<Intent>(step, ignoreCase: true, out _)
                ? typeof(int)
                : type.GetProperty(step, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType
                    ?? throw new InvalidOperationException($"The report has no {figure}.");

        Assert.Contains(Nullable.GetUnderlyingType(type) ?? type, new[] { typeof(int), typeof(long), typeof(double) });
    }
}
