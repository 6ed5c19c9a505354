using System.Diagnostics;
using System.Globalization;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>What the processors worked, which a busy machine changes less than the time on the clock.</summary>
internal static class ProcessorTime
{
    public static TimeSpan Of(int processId)
    {
        using var process = Process.GetProcessById(processId);
        return process.TotalProcessorTime;
    }

    /// <summary>Programs that want to run, on average over the last minute.</summary>
    public static double Load() => double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture);
}
