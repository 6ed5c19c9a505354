using System.Text;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>From a message's text on the wire to what a function's parameter takes.</summary>
internal static class QueueBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    /// <summary>False when the text is not what the encoding promises: such a message will never become readable.</summary>
    public static bool TryDecode(string text, bool base64, out BinaryData body)
    {
        if (!base64)
        {
            body = BinaryData.FromString(text);
            return true;
        }

        var bytes = new byte[text.Length];
        var decoded = Convert.TryFromBase64String(text, bytes, out var length);
        body = BinaryData.FromBytes(bytes.AsMemory(0, decoded ? length : 0));
        return decoded;
    }

    /// <summary>False when the parameter wants text or JSON and the body is neither.</summary>
    public static bool TryBind(QueueMessage message, BinaryData body, Type type, out object? value)
    {
        try
        {
            value = type == typeof(QueueMessage) ? WithBody(message, body)
                : type == typeof(BinaryData) ? body
                : type == typeof(byte[]) ? body.ToArray()
                : type == typeof(string) ? Strict.GetString(body)
                : JsonSerializer.Deserialize(body, type, Json);
            return true;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            value = null;
            return false;
        }
    }

    private static QueueMessage WithBody(QueueMessage message, BinaryData body) => QueuesModelFactory.QueueMessage(
        message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn);
}
