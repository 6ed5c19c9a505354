using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Reporting.Rendering;

namespace SocialFunctions.Reporting.Mail;

/// <summary>The report as a mail to one recipient: the same figures as text and as HTML.</summary>
public static class ReportMail
{
    /// <param name="html">What <see cref="ReportHtml"/> rendered of the same report.</param>
    /// <param name="messageId">With or without angle brackets; made by the caller from edition and recipient, so that a repetition is known as one.</param>
    /// <returns>To be disposed of. Its date is the report's asOf: the same report is the same mail.</returns>
    /// <exception cref="FormatException">The recipient or the brand file's sender is no mail address.</exception>
    public static MailMessage Compose(Report report, Brand brand, string html, string recipient, string messageId)
    {
        var message = new MailMessage
        {
            From = new MailAddress(brand.Report.From, OneLine(brand.Name), Encoding.UTF8),
            Subject = Subject(report, brand),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(recipient));
        message.Headers.Add("Message-ID", "<" + messageId.Trim('<', '>') + ">");
        message.Headers.Add("Date", MailDate.Text(TimeZoneInfo.ConvertTime(report.Period.AsOf, brand.TimeZone)));
        message.Headers.Add("Content-Language", brand.Language);
        // RFC 3834: away notices must not answer it.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(ReportText.Render(report, brand), MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(html, MediaTypeNames.Text.Html));
        return message;
    }

    private static string Subject(Report report, Brand brand)
    {
        var texts = ReportTexts.For(brand.Language);
        var waiting = WaitingSection.Count(report);
        var what = waiting == 0 ? texts["SubjectNobodyWaiting"] : texts.Plural("SubjectWaiting", waiting);
        var days = new ReportFormat(texts, brand.TimeZone).Days(report.Period.From, report.Period.To);
        return OneLine(texts.With("Subject", brand.Name, days, what));
    }

    private static AlternateView View(string content, string type)
    {
        // SMTP knows CRLF only; base64 keeps lines short and no line can begin with a dot.
        var view = AlternateView.CreateAlternateViewFromString(content.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }

    /// <summary>A header is one line: a line break in a name would begin another header.</summary>
    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(letter => !char.IsControl(letter)))));
}
