namespace SocialFunctions.EndToEnd.Tests.Intake;

[CollectionDefinition(IntakeApp.Tests)]
public sealed class IntakeTests : ICollectionFixture<IntakeApp>;
