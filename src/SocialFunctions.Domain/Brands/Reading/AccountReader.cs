using System.Text.Json;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Accounts on networks, by id, handle or both.</summary>
internal static class AccountReader
{
    public static BrandAccount Read(Node node)
    {
        var account = new ObjectNode(node);
        var network = account.Need("network", $"one of {string.Join(", ", NetworkNames.All)}").OneOf(NetworkNames.All);
        var id = account.Find("id");
        var handle = account.Find("handle");
        account.Close();
        if (id is null && handle is null && node.Json.ValueKind is JsonValueKind.Object)
            node.Refuse("names nobody: write id, handle or both");
        return new BrandAccount(network, id?.Text(), Handle(handle));
    }

    /// <summary>Refuses an account that stands twice, in one list or in both: a person is the brand or an employee.</summary>
    public static void RefuseTwins(
        IReadOnlyList<BrandAccount> accounts, Node? accountList, IReadOnlyList<BrandAccount> employees, Node? employeeList)
    {
        var seen = new List<BrandAccount>();
        foreach (var (account, list, i) in Placed(accounts, accountList).Concat(Placed(employees, employeeList)))
        {
            if (seen.Exists(other => IsSame(other, account)))
                list.Errors.Add(new BrandFileError(
                    $"{list.Path}[{i}]", $"'{account.Handle ?? account.Id}' on {account.Network} stands in the file already: keep one"));
            seen.Add(account);
        }
    }

    private static IEnumerable<(BrandAccount Account, Node List, int Index)> Placed(IReadOnlyList<BrandAccount> accounts, Node? list) =>
        accounts.Select((account, i) => (account, list!.Value, i));

    private static bool IsSame(BrandAccount other, BrandAccount account) =>
        account.Network.Length > 0 && other.Is(account.Network, account.Id ?? "", account.Handle);

    private static string? Handle(Node? value)
    {
        var handle = value?.Text();
        if (handle is not null && handle.Any(char.IsWhiteSpace))
            value!.Value.RefuseAs("a handle", "it without blanks");
        return handle;
    }
}
