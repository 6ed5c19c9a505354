namespace SocialFunctions.Networks.Polling;

/// <summary>A setting that a network's connectors know: <c>Connectors__{network}__{account}__{Name}</c>.</summary>
/// <param name="Meaning">For the operator, in one line.</param>
/// <param name="Secret">True for what must lie in a vault and never in a log.</param>
/// <param name="Several">True when it is a list: <c>…__{Name}__0</c>, <c>…__1</c>.</param>
public sealed record ConnectorSetting(string Name, string Meaning, bool Required = true, bool Secret = false, bool Several = false);
