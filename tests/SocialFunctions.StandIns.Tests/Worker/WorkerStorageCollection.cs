namespace SocialFunctions.StandIns.Tests.Worker;

[CollectionDefinition(WorkerStorage.Collection)]
public sealed class WorkerStorageCollection : ICollectionFixture<WorkerStorage>;
