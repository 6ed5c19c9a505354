namespace SocialFunctions.Domain.Brands.Reading;

internal static class ReportReader
{
    public static ReportSettings Read(Node? value)
    {
        if (value is not { } node)
            return new ReportSettings([], 0, "");
        var report = new ObjectNode(node);
        var recipients = report.Need("recipients", "at least one mail address");
        var result = new ReportSettings(
            recipients.AtLeastOne("at least one mail address", Texts.Mail).Unique(recipients, "the address", "", address => address),
            report.Need("hour", "the local hour from which it is mailed, 0 to 23")?.Whole(0, 23) ?? 0,
            report.Need("from", "the sender's mail address").Mail());
        report.Close();
        return result;
    }
}
