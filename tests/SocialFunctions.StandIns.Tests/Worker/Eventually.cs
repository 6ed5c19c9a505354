using System.Diagnostics;

namespace SocialFunctions.StandIns.Tests.Worker;

internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < Patience, $"Did not happen within {Patience.TotalSeconds} s: {what}");
            await Task.Delay(20);
        }
    }

    public static async Task<T> TrueAsync<T>(Func<bool> condition, Func<T> result)
    {
        await TrueAsync(() => Task.FromResult(condition()), "the functions of the test were called");
        return result();
    }
}
