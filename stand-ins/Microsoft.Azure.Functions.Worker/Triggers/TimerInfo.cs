namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function learns about its schedule.</summary>
public class TimerInfo
{
    /// <summary>Null without monitoring.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True for the one run that makes up for those missed while the app was down.</summary>
    public bool IsPastDue { get; set; }
}
