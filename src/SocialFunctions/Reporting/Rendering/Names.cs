using SocialFunctions.Domain.Brands;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What people call a network or a department.</summary>
internal static class Names
{
    public static string Network(string network, ReportTexts texts) => texts.Find("Network_" + network) ?? network;

    public static string Department(string id, Brand brand, ReportTexts texts) => id.Length == 0
        ? texts["Unassigned"]
        : brand.Departments.FirstOrDefault(department => department.Id == id)?.Name ?? id;
}
