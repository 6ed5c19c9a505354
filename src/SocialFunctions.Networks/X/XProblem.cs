using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>The problem that an answer describes, at its top or as the first of its errors.</summary>
/// <param name="Parameters">Names of the parameters that it complains about.</param>
internal sealed record XProblem(string Type, string Title, string Reason, IReadOnlyCollection<string> Parameters)
{
    public bool IsNone => Type.Length == 0 && Title.Length == 0;

    public bool IsMonthlyCap => Has("usage-capped", "UsageCapExceeded");

    public bool IsSpendingLimit => Title.Contains("SpendCap", StringComparison.OrdinalIgnoreCase);

    /// <summary>A spending limit comes with the same type, and its title tells it apart.</summary>
    public bool IsOutOfCredits => !IsSpendingLimit && Has("credits", "CreditsDepleted");

    public bool IsNotEnrolled => Reason == "client-not-enrolled";

    public bool IsNotFound => Has("resource-not-found", "Not Found Error");

    public bool IsNotAuthorized => Has("not-authorized-for-resource", "Authorization Error");

    public bool Names(string parameter) => Parameters.Contains(parameter);

    public static XProblem Of(JsonElement? body)
    {
        if (body is not { ValueKind: JsonValueKind.Object } root)
            return new XProblem("", "", "", []);
        var errors = root.Items("errors").Where(error => error.ValueKind == JsonValueKind.Object).ToList();
        var all = errors.Prepend(root).ToList();
        return new XProblem(First(all, "type"), First(all, "title"), First(all, "reason"), [.. all.SelectMany(Complaints)]);
    }

    private bool Has(string type, string title) =>
        Type.EndsWith("/problems/" + type, StringComparison.OrdinalIgnoreCase) || Title.Equals(title, StringComparison.OrdinalIgnoreCase);

    private static string First(IEnumerable<JsonElement> problems, string member) =>
        problems.Select(problem => problem.Text(member)).FirstOrDefault(text => !string.IsNullOrEmpty(text) && text != "about:blank") ?? "";

    /// <summary>Invalid requests name a <c>parameter</c>, or all with their values as <c>parameters</c>.</summary>
    private static IEnumerable<string> Complaints(JsonElement problem)
    {
        if (problem.Text("parameter") is { } one)
            yield return one;
        if (problem.Member("parameters") is { ValueKind: JsonValueKind.Object } several)
        {
            foreach (var parameter in several.EnumerateObject())
                yield return parameter.Name;
        }
    }
}
