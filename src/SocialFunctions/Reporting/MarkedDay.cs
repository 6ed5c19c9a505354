using Azure.Data.Tables;

namespace SocialFunctions.Reporting;

/// <summary>A day with a report, in which something came late.</summary>
internal sealed record MarkedDay(DateOnly Day, TableEntity Marker);
