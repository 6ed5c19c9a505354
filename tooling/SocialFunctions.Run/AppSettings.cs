using System.Security.Cryptography;

namespace SocialFunctions.Run;

/// <summary>The settings that the app is started with, and the key that its own pages ask for.</summary>
internal sealed record AppSettings(IReadOnlyDictionary<string, string> Environment, string Key)
{
    /// <param name="quiet">Functions that must not run of their own accord.</param>
    public static AppSettings For(string storage, RunOptions options, DirectoryInfo pickupFolder, IEnumerable<string> quiet)
    {
        // Made anew for each run: it stands in no file, mail or log.
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["AzureWebJobsStorage"] = storage,
            ["Brand__File"] = options.BrandFile.FullName,
            ["Mail__Host"] = "",
            ["Mail__PickupFolder"] = pickupFolder.FullName,
            ["StandIns__FunctionKey"] = key,
            ["StandIns__MasterKey"] = key,
        };
        foreach (var function in quiet)
            settings[$"AzureWebJobs.{function}.Disabled"] = "true";
        return new AppSettings(settings, key);
    }

    /// <summary>The same with more.</summary>
    public AppSettings With(Action<IDictionary<string, string>> more)
    {
        var environment = new Dictionary<string, string>(Environment);
        more(environment);
        return this with { Environment = environment };
    }
}
