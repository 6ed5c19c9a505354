namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>In the order of the endpoints in an emulator's connection string.</summary>
internal enum StorageService
{
    Blob,
    Queue,
    Table,
}
