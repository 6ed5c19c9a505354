using System.Diagnostics;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>The routing and protocol rules of one brand file. Make one a brand and share it: it keeps nothing of a message.</summary>
public sealed class BrandRouter(Brand brand)
{
    private readonly (PreparedCondition When, RoutingRule Rule)[] routing =
        [.. brand.Routing.Select(rule => (new PreparedCondition(rule.When), rule))];

    private readonly (PreparedCondition When, ProtocolRule Rule)[] protocol =
        [.. brand.Protocol.Select(rule => (new PreparedCondition(rule.When), rule))];

    private readonly bool needsText = brand.Routing.Any(rule => rule.When.Words is not null)
        || brand.Protocol.Any(rule => rule.When.Words is not null);

    /// <summary>
    /// The first routing rule that matches decides department and priority; the first protocol rule, who may answer.
    /// A department that may not answer hands over to the first one that may.
    /// </summary>
    public RoutingDecision Route(Mention mention, MessageClassification classification)
    {
        var text = needsText ? FoldedText.Of(mention.Text) : null;
        var rule = Routing(mention, classification, text);
        var decision = new RoutingDecision
        {
            Department = rule.Department,
            Priority = rule.Priority ?? FromUrgency(classification.Urgency),
            Rule = rule.Name,
        };
        return Protocol(mention, classification, text) is { } limit ? Limited(decision, limit) : decision;
    }

    /// <summary>An inbound message with a classification goes to its department; any other stays as it is.</summary>
    public StoredMention Routed(StoredMention stored)
    {
        // Employees' messages are routed too: communications sees them.
        if (stored.Classification is null || !stored.IsInbound)
            return stored;
        var decision = Route(stored.Mention, stored.Classification);
        return stored with
        {
            Department = decision.Department,
            Priority = decision.Priority,
            Rule = decision.Rule,
            Forbidden = decision.Forbidden,
        };
    }

    private RoutingRule Routing(Mention mention, MessageClassification classification, FoldedText? text)
    {
        foreach (var (when, rule) in routing)
            if (when.Holds(mention, classification, text))
                return rule;
        // The brand file is refused without a rule that matches everything.
        throw new UnreachableException($"No routing rule of brand '{brand.Id}' matches.");
    }

    private ProtocolRule? Protocol(Mention mention, MessageClassification classification, FoldedText? text)
    {
        foreach (var (when, rule) in protocol)
            if (when.Holds(mention, classification, text))
                return rule;
        return null;
    }

    private static RoutingDecision Limited(RoutingDecision decision, ProtocolRule limit) => limit.Answer switch
    {
        ProtocolAnswers.Nobody => decision with { Forbidden = true, Protocol = limit.Name },
        ProtocolAnswers.Departments => decision with
        {
            Department = limit.Departments!.Contains(decision.Department) ? decision.Department : limit.Departments![0],
            AllowedDepartments = limit.Departments,
            Protocol = limit.Name,
        },
        _ => decision with { Protocol = limit.Name },
    };

    private static Priority FromUrgency(Urgency urgency) => urgency switch
    {
        Urgency.Low => Priority.Low,
        Urgency.Normal => Priority.Normal,
        Urgency.High => Priority.High,
        Urgency.Critical => Priority.Critical,
        _ => throw new UnreachableException($"Urgency {urgency} has no priority."),
    };
}
