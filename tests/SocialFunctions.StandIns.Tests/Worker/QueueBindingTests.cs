using System.Globalization;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class QueueBindingTests(WorkerStorage storage)
{
    private readonly string name = WorkerStorage.NewName();

    [Theory]
    [InlineData(typeof(AsString))]
    [InlineData(typeof(AsBytes))]
    [InlineData(typeof(AsBinaryData))]
    [InlineData(typeof(AsMessage))]
    [InlineData(typeof(AsPoco))]
    public async Task A_message_binds_to_every_type(Type function)
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync("""{"word":"sí"}""");
        await using var app = await QueueApp.Of(storage, name).StartAsync(function);
        Assert.Contains("sí", Assert.Single(await app.Recorder.WaitForAsync(1)));
    }

    public sealed class AsString(Recorder recorder)
    {
        [Function(nameof(AsString))]
        public void Run([QueueTrigger("%Queue%")] string text) => recorder.Add(text);
    }

    public sealed class AsBytes(Recorder recorder)
    {
        [Function(nameof(AsBytes))]
        public void Run([QueueTrigger("%Queue%")] byte[] body) => recorder.Add(System.Text.Encoding.UTF8.GetString(body));
    }

    public sealed class AsBinaryData(Recorder recorder)
    {
        [Function(nameof(AsBinaryData))]
        public void Run([QueueTrigger("%Queue%")] BinaryData body) => recorder.Add(body.ToString());
    }

    public sealed class AsMessage(Recorder recorder)
    {
        [Function(nameof(AsMessage))]
        public void Run([QueueTrigger("%Queue%")] QueueMessage message) =>
            recorder.Add(string.Create(CultureInfo.InvariantCulture, $"{message.Body} {message.DequeueCount}"));
    }

    public sealed class AsPoco(Recorder recorder)
    {
        [Function(nameof(AsPoco))]
        public void Run([QueueTrigger("%Queue%")] Saying saying) => recorder.Add(saying.Word);
    }

    public sealed record Saying(string Word);
}
