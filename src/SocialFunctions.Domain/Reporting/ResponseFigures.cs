namespace SocialFunctions.Domain.Reporting;

/// <summary>How many were answered, and how fast; ByNetwork and ByDepartment hold the same figures as Turns.</summary>
public sealed record ResponseFigures(
    MessageFigures Messages,
    TurnFigures Turns,
    IReadOnlyDictionary<string, TurnFigures> ByNetwork,
    IReadOnlyDictionary<string, TurnFigures> ByDepartment);

/// <summary>Inbound messages of the period that a reply names, and the seconds until the earliest such reply.</summary>
public sealed record MessageFigures(int Answered, double? MedianSeconds, double? P90Seconds, double? MeanSeconds);

/// <summary>Turns opened in the period. NeedingReply = answered + open + dismissed; Rate = answered ÷ needingReply.</summary>
public sealed record TurnFigures
{
    public required int NeedingReply { get; init; }

    public required int Answered { get; init; }

    public required int Open { get; init; }

    public required int Dismissed { get; init; }

    /// <summary>Turns whose opening reached us more than 15 minutes after it was published.</summary>
    public required int ArrivedLate { get; init; }

    public required double? Rate { get; init; }

    public required double? MedianSeconds { get; init; }

    public required double? P90Seconds { get; init; }

    /// <summary>Kaplan–Meier: open and dismissed turns count as not yet answered. Null when not reached.</summary>
    public required double? MedianWithOpenSeconds { get; init; }

    public required BusinessFigures Business { get; init; }

    public required SlaFigures Sla { get; init; }

    /// <summary>True when the medians rest on fewer than 10 answered turns.</summary>
    public required bool SmallSample { get; init; }

    /// <summary>Replies whose clock was earlier than their message's.</summary>
    public required int ClockAnomalies { get; init; }
}

/// <summary>Response times in business hours of the turn's department, in seconds.</summary>
public sealed record BusinessFigures(double? MedianSeconds, double? P90Seconds);

/// <summary>Due: turns whose due instant is at or before asOf. Rate = met ÷ due.</summary>
public sealed record SlaFigures(int Due, int Met, double? Rate);
