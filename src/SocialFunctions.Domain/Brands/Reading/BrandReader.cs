namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>The file's outermost object.</summary>
internal static class BrandReader
{
    private const string ListOfAccounts = """at least one account, such as { "network": "x", "handle": "name" }""";

    public static Brand Read(Node node, string hash)
    {
        var file = new ObjectNode(node);
        file.Find("$schema")?.Text(Texts.LongestText);
        var zone = file.Need("timeZone", "an IANA name such as Europe/Madrid")?.Zone() ?? TimeZoneInfo.Utc;
        var departmentList = file.Need("departments", "at least one department");
        var departments = departmentList.AtLeastOne("at least one department", item => DepartmentReader.Read(item, zone))
            .Unique(departmentList, "the id", ".id", department => department.Id)
            .Unique(departmentList, "the name", ".name", department => department.Name);
        var accounts = file.Find("accounts");
        var employees = file.Find("employees");
        var own = accounts.AtLeastOne(ListOfAccounts, AccountReader.Read);
        var staff = employees.Each(AccountReader.Read);
        AccountReader.RefuseTwins(own, accounts, staff, employees);

        var brand = new Brand
        {
            Id = file.Need("id", "1 to 32 of the characters a-z, 0-9 and -").Id(),
            Name = file.Need("name", "the name that reports show").Text(),
            Language = file.Need("language", "es or en").OneOf(["es", "en"]),
            TimeZone = zone,
            Accounts = own,
            Employees = staff,
            AutomaticReplies = AutomaticRepliesReader.Read(file.Find("automaticReplies")),
            Keywords = KeywordReader.Words(file.Find("keywords")),
            Namesakes = KeywordReader.Words(file.Find("namesakes")),
            Competitors = KeywordReader.Competitors(file.Find("competitors")),
            Departments = departments,
            Routing = RuleReader.Routing(file.Need("routing", "at least one rule"), departments),
            Protocol = RuleReader.Protocol(file.Find("protocol"), departments),
            Snippets = file.Find("snippets").Each(SnippetReader.Read),
            Goals = GoalReader.Read(file.Find("goals")),
            Storm = StormReader.Read(file.Find("storm")),
            Report = ReportReader.Read(file.Need("report", "an object with recipients, hour and from")),
            Feeds = FeedReader.Read(file.Find("feeds")),
            RetentionDays = file.Find("retentionDays")?.Whole(1, 3650) ?? 400,
            Hash = hash,
        };
        file.Close();
        return brand;
    }
}
