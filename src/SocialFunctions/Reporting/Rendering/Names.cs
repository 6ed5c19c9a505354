using SocialFunctions.Domain.Brands;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What people call a network or a department.</summary>
internal static class Names
{
    public static string Network(string network, ReportTexts texts) => texts.Find("Network_" + network) ?? network;

    public static string Intent(string intent, ReportTexts texts) => texts.Find("Intent_" + intent) ?? intent;

    /// <summary>What an opinion is about.</summary>
    public static string Aspect(string subject, ReportTexts texts) => texts.Find("Aspect_" + subject) ?? subject;

    /// <summary>A subject that asks for care.</summary>
    public static string Sensitive(string subject, ReportTexts texts) => texts.Find("Sensitive_" + subject) ?? subject;

    public static string Department(string id, Brand brand, ReportTexts texts) => id.Length == 0
        ? texts["Unassigned"]
        : brand.Departments.FirstOrDefault(department => department.Id == id)?.Name ?? id;
}
