using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SocialFunctions.Tests.Reporting;

/// <summary>A mail server of one connection at a time that asks for AUTH LOGIN, takes what comes, and undoes dot-stuffing.</summary>
internal sealed class FakeSmtpServer : IDisposable
{
    public const string User = "robot";
    public const string Password = "p·w";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;
    private readonly List<string> commands = [];
    private readonly SmtpManner manner;

    public FakeSmtpServer(bool silent = false, SmtpManner manner = SmtpManner.Takes)
    {
        this.manner = manner;
        listener.Start();
        serving = ServeAsync(silent);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Commands => commands;

    public List<string> Mails { get; } = [];

    public int LongestLine { get; private set; }

    public void Dispose()
    {
        ending.Cancel();

        // Stopped only after the last accept: one that begins on a stopped listener throws.
        serving.Wait(TimeSpan.FromSeconds(10));
        listener.Stop();
        ending.Dispose();
    }

    private async Task ServeAsync(bool silent)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ending.Token);
                if (silent)
                    await Task.Delay(Timeout.Infinite, ending.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or the client has gone.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var welcome = false;
        await writer.WriteLineAsync("220 fake.example ESMTP");
        while (await reader.ReadLineAsync(ending.Token) is { } line)
        {
            commands.Add(line);
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteAsync("250-fake.example\r\n250-SIZE 10000000\r\n250 AUTH LOGIN\r\n");
                    break;
                case "AUTH":
                    welcome = await LogInAsync(line, reader, writer);
                    break;
                case "MAIL" when !welcome:
                    await writer.WriteLineAsync("530 log in first");
                    break;
                case "RCPT" when manner is SmtpManner.RefusesForGood or SmtpManner.NotNow:
                    await writer.WriteLineAsync(manner == SmtpManner.NotNow ? "451 try later" : "550 nobody here");
                    break;
                case "DATA" when manner == SmtpManner.DiesAfterData:
                    await writer.WriteLineAsync("354 go on");
                    Mails.Add(await MailAsync(reader));
                    return;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Mails.Add(await MailAsync(reader));
                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }
    }

    private async Task<bool> LogInAsync(string line, StreamReader reader, StreamWriter writer)
    {
        var words = line.Split(' ');
        var user = words.Length > 2 ? words[2] : await AskAsync("VXNlcm5hbWU6", reader, writer);
        var password = await AskAsync("UGFzc3dvcmQ6", reader, writer);
        var right = user == Base64(User) && password == Base64(Password);
        await writer.WriteLineAsync(right ? "235 welcome" : "535 no");
        return right;
    }

    private async Task<string?> AskAsync(string question, StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("334 " + question);
        return await reader.ReadLineAsync(ending.Token);
    }

    private async Task<string> MailAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(ending.Token) is { } line && line != ".")
        {
            LongestLine = Math.Max(LongestLine, line.Length);
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return mail.ToString();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
