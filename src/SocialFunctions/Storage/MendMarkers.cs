using Azure.Data.Tables;

namespace SocialFunctions.Storage;

/// <summary>Notes to MendViews: what routing saw and could not mend at once. They lie in Cases, in a partition of their own.</summary>
internal static class MendMarkers
{
    /// <summary>This message turned out to be part of another conversation.</summary>
    public static TableEntity OfJoin(string brand, string network, string conversation) => Row(brand, network, "join", conversation);

    /// <summary>The brand addressed this person by handle and named no message.</summary>
    public static TableEntity OfHandle(string brand, string network, string handle) => Row(brand, network, "handle", handle);

    public static bool IsJoin(TableEntity marker) => marker.GetString("kind") == "join";

    public static string Network(TableEntity marker) => marker.GetString("network");

    public static string Subject(TableEntity marker) => marker.GetString("subject");

    private static TableEntity Row(string brand, string network, string kind, string subject) =>
        new(Keys.MendPartition(brand), $"{network}|{kind}|{Keys.Part(subject)}")
        {
            ["network"] = network,
            ["kind"] = kind,
            ["subject"] = subject,
        };
}
