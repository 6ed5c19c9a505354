using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>What stops the host from starting is said in plain words, all of it.</summary>
public sealed class StartupTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialfunctions-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_wrong_setting_and_every_error_of_the_brand_file_is_named_with_its_path()
    {
        var (code, lines) = await StartAsync(settings =>
        {
            settings["Hooks__meta__Enabled"] = "true";
            settings["Hooks__meta__AppSecrets__0"] = "too-short";
            settings["Hooks__friendster__Enabled"] = "true";
            settings["Polling__AllowedAddresses__0"] = "localhost";
            settings["Mail__Host"] = "mail.example.com";
            settings["Language__Endpoint"] = "http://language.example.com";
        }, wrongBrand: true);

        Assert.Equal(ExitCodes.WrongInput, code);
        string[] expected =
        [
            "Hooks__meta__AppSecrets__0 is shorter than 16 characters",
            "Hooks__meta__VerifyTokens__0 is missing",
            "Hooks__friendster: there is no such webhook",
            "Polling__AllowedAddresses__0 must be an address and a port",
            "Mail:Host and Mail:PickupFolder are both set",
            "Language:Endpoint is http",
            "brand.json $.timeZone:",
            "brand.json $.report.hour:",
        ];
        foreach (var problem in expected)
            Assert.Contains(lines, line => line.StartsWith(problem, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("too-short", StringComparison.Ordinal));
        HoldsNoStackTrace(lines);
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "@Microsoft.KeyVault(VaultName=kv-social;SecretName=s)", "is a Key Vault reference that Azure did not resolve")]
    [InlineData("AzureWebJobsStorage", "nonsense", "AzureWebJobsStorage is not a connection string")]
    [InlineData("AzureWebJobsStorage", "", "AzureWebJobsStorage")]
    [InlineData("Brand__File", "", "Brand__File is missing")]
    [InlineData("Brand__File", "nowhere.json", "Brand__File: there is no file 'nowhere.json'")]
    [InlineData("Mail__Port", "post", "Mail__Port is 'post': it must be a whole number of at most 9 digits, such as 587.")]
    [InlineData("Hooks__meta__Enabled", "perhaps", "Hooks__meta__Enabled is 'perhaps': it must be true or false.")]
    public async Task A_wrong_setting_stops_the_host_with_exit_code_2(string setting, string value, string said)
    {
        var (code, lines) = await StartAsync(settings => settings[setting] = value);
        Assert.Equal(ExitCodes.WrongInput, code);
        Assert.Contains(lines, line => line.Contains(said, StringComparison.Ordinal));
        HoldsNoStackTrace(lines);
    }

    [Theory]
    [InlineData("", "Brand__File: the file 'BRAND' is empty: start from a copy of samples/brand.json.")]
    [InlineData("{", "brand.json $: line 1, column 2 is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed.")]
    [InlineData("[]", "brand.json $: a list is not an object: write { … }")]
    public async Task A_brand_file_that_is_none_is_one_sentence(string text, string said)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "none", "brand.json"));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, text);
        var (code, lines) = await StartAsync(settings => settings["Brand__File"] = file.FullName);
        Assert.Equal(ExitCodes.WrongInput, code);
        Assert.Equal([said.Replace("BRAND", file.FullName, StringComparison.Ordinal)], lines);
    }

    [Fact]
    public async Task A_brand_file_that_is_absent_is_one_sentence()
    {
        var (code, lines) = await StartAsync(settings => settings["Brand__File"] = "nowhere.json");
        Assert.Equal(ExitCodes.WrongInput, code);
        Assert.Equal(["Brand__File: there is no file 'nowhere.json', neither in the working folder nor beside the app."], lines);
    }

    [Fact]
    public async Task A_reference_to_a_secret_that_was_not_resolved_is_named_with_what_to_run()
    {
        var (code, lines) = await StartAsync(settings => settings["Language__Key"] = "@Microsoft.KeyVault(VaultName=kv-social;SecretName=language)");
        Assert.Equal(ExitCodes.WrongInput, code);
        Assert.Contains(lines, line => line.StartsWith("Language__Key is a Key Vault reference that Azure did not resolve: see that the secret exists ('az keyvault secret list --vault-name kv-social')", StringComparison.Ordinal));
        HoldsNoStackTrace(lines);
    }

    [Fact]
    public async Task Storage_that_cannot_be_reached_is_one_clear_sentence_and_exit_code_4()
    {
        var (code, lines) = await StartAsync(_ => { });
        Assert.Equal(ExitCodes.NoStorage, code);
        Assert.Matches(
            @"^AzureWebJobsStorage: 127\.0\.0\.1:\d+ does not answer\. Start Azurite, or set AzureWebJobsStorage__accountName in its place to the name of your storage account\.$",
            Assert.Single(lines));
        HoldsNoStackTrace(lines);
    }

    private static void HoldsNoStackTrace(IReadOnlyList<string> lines) =>
        Assert.DoesNotContain(lines, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal));

    private async Task<(int Code, IReadOnlyList<string> Lines)> StartAsync(Action<Dictionary<string, string>> change, bool wrongBrand = false)
    {
        var options = RunOptions.Read(true, [], TestBrand.Write(folder), null, null, null, folder, null, out _)!;
        if (wrongBrand)
        {
            TestBrand.Write(folder, "Mars/Olympus", brand => brand["report"] = new { recipients = new[] { "team@example.com" }, hour = 25, from = "reports@example.com" });
        }

        var closed = $"http://127.0.0.1:{FreePort.Next()}/devstoreaccount1";
        var storage = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=bm8gcmVhbCBrZXk=;"
            + $"BlobEndpoint={closed};QueueEndpoint={closed};TableEndpoint={closed};";
        var app = AppSettings.For(storage, options, folder.CreateSubdirectory("mail"), []);
        var settings = new Dictionary<string, string>(app.Environment);
        change(settings);

        var lines = new List<string>();
        await using var process = FunctionApp.Start(app with { Environment = settings }, FreePort.Next(), line =>
        {
            lock (lines)
                lines.Add(line);
        });
        Assert.False(await process.IsUpAsync(CancellationToken.None));
        Assert.True(process.HasExited, "The app neither started nor ended.");
        lock (lines)
            return (process.ExitCode, [.. lines]);
    }
}
