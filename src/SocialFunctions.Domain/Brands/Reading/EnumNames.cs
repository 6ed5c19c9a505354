namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>The values of an enum as files write them: in lower case, in order.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];
}
