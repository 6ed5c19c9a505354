using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>The statuses that an operation takes for an answer; any other becomes an exception.</summary>
internal static class Accepted
{
    public static ResponseClassifier Success { get; } = new StatusCodeClassifier([200, 201, 202, 204]);

    /// <summary>That it is not there is an answer too.</summary>
    public static ResponseClassifier SuccessOrMissing { get; } = new StatusCodeClassifier([200, 201, 202, 204, 404]);

    /// <summary>That it is there already is an answer too.</summary>
    public static ResponseClassifier SuccessOrConflict { get; } = new StatusCodeClassifier([200, 201, 202, 204, 409]);
}
