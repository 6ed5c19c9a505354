using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace SocialFunctions.StandIns.Tests.Tables;

public enum Mood
{
    Calm,
    Angry,
}

/// <summary>An entity of a class of its own, with a property of every type.</summary>
public sealed class Mention : ITableEntity
{
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public int Likes { get; set; }

    public long Views { get; set; }

    public double Score { get; set; }

    public bool? Answered { get; set; }

    public DateTimeOffset? SeenAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public Guid Id { get; set; }

    public byte[]? Raw { get; set; }

    public BinaryData? Packed { get; set; }

    public Mood Mood { get; set; }

    [DataMember(Name = "lang")]
    public string? Language { get; set; }

    [IgnoreDataMember]
    public string Local { get; set; } = "not stored";
}
