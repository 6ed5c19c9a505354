namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>A request began, or its answer had come.</summary>
internal readonly record struct RecordedEvent(RecordedOperation Operation, bool Ended);
