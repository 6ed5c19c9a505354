using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.StandIn;

internal static class Schedule
{
    /// <summary>Reads a trigger's schedule, <c>%Setting%</c> already put in.</summary>
    public static ISchedule Parse(string function, string text, DateTime now)
    {
        try
        {
            ISchedule schedule = text.Contains(':') && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero
                ? new IntervalSchedule(interval)
                : CronSchedule.Parse(text);
            return schedule.Next(now) is not null ? schedule : throw new FormatException("it never comes");
        }
        catch (FormatException e)
        {
            throw new StartupFailure($"The schedule '{text}' of the function {function} is wrong: {e.Message}.", StartupFailure.WrongSettings, e);
        }
    }

    /// <summary>As in the genuine host, a schedule more frequent than one a minute is not monitored.</summary>
    public static bool IsWorthMonitoring(ISchedule schedule, DateTime now) =>
        schedule.Next(now) is { } first && schedule.Next(first) is { } second && second - first >= TimeSpan.FromMinutes(1);
}
