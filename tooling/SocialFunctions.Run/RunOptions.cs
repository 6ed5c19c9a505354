using System.Globalization;
using SocialFunctions.Domain.Brands;

namespace SocialFunctions.Run;

/// <summary>What was asked for, checked.</summary>
internal sealed record RunOptions
{
    public required bool Once { get; init; }

    /// <summary>Empty: the sample.</summary>
    public required IReadOnlyList<FileInfo> Imports { get; init; }

    public required FileInfo BrandFile { get; init; }

    public required Brand Brand { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public DateTimeOffset? AsOf { get; init; }

    public required DirectoryInfo Out { get; init; }

    public DirectoryInfo? Data { get; init; }

    public bool IsSample => Imports.Count == 0;

    /// <summary>Null when something is wrong; <paramref name="problems"/> says what, all of it.</summary>
    public static RunOptions? Read(
        bool once, FileInfo[] imports, FileInfo? brandFile, string? from, string? to, string? asOf, DirectoryInfo? output, DirectoryInfo? data,
        out IReadOnlyList<string> problems)
    {
        var found = new List<string>();
        problems = found;
        var first = Date("--from", from, found);
        var last = Date("--to", to, found);
        if (first > last)
            found.Add($"--from {from} is after --to {to}.");
        var clock = Instant(asOf, found);
        found.AddRange(imports.Where(file => !file.Exists).Select(file => $"--import: there is no file '{file.FullName}'."));
        var file = brandFile ?? new FileInfo(Checkout.Of("samples", "brand.json"));
        var brand = BrandOf(file, found);
        return found.Count > 0 ? null : new RunOptions
        {
            Once = once,
            Imports = imports,
            BrandFile = file,
            Brand = brand!,
            From = first,
            To = last,
            AsOf = clock,
            Out = output ?? new DirectoryInfo(Checkout.Of("artifacts", "report")),
            Data = data,
        };
    }

    private static Brand? BrandOf(FileInfo file, List<string> problems)
    {
        if (!file.Exists)
        {
            problems.Add($"--brand: there is no file '{file.FullName}'.");
            return null;
        }

        switch (Domain.Brands.BrandFile.Read(File.ReadAllBytes(file.FullName)))
        {
            case BrandFileResult.Valid valid:
                return valid.Brand;
            case BrandFileResult.Invalid wrong:
                problems.AddRange(wrong.Errors.Select(error => $"{file.Name} {error.Path}: {error.Problem}"));
                return null;
            default:
                return null;
        }
    }

    private static DateOnly? Date(string option, string? text, List<string> problems)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        problems.Add($"{option} '{text}' is not a date: write it as 2026-11-20.");
        return null;
    }

    private static DateTimeOffset? Instant(string? text, List<string> problems)
    {
        if (text is null)
            return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant;
        problems.Add($"--as-of '{text}' is not an instant: write it as 2026-11-20T09:30:00Z.");
        return null;
    }
}
