using System.Text.Json;

namespace SocialFunctions.Reporting.Mail;

/// <summary>What a message of queue <c>mail</c> says: send this edition to this recipient.</summary>
internal sealed record MailOrder(string Edition, string Recipient)
{
    public static MailOrder Read(BinaryData message) =>
        JsonSerializer.Deserialize<MailOrder>(message.ToMemory().Span) is { Edition: not null, Recipient: not null } order
            ? order
            : throw new JsonException("The message names no mail.");
}
