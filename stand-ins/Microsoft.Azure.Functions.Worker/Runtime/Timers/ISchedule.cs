namespace Microsoft.Azure.Functions.Worker.StandIn;

internal interface ISchedule
{
    /// <summary>The first occurrence after an instant (UTC); null when there is none.</summary>
    DateTime? Next(DateTime after);
}
