namespace Microsoft.Azure.Functions.Worker.StandIn;

internal sealed class IntervalSchedule(TimeSpan interval) : ISchedule
{
    public DateTime? Next(DateTime after) => after + interval;
}
