using System.Globalization;
using System.Text.RegularExpressions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Reporting;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Reporting;

public sealed partial class ReportHtmlTests
{
    [Theory]
    [InlineData("full", "en")]
    [InlineData("full", "es")]
    [InlineData("empty", "en")]
    [InlineData("empty", "es")]
    [InlineData("hostile", "en")]
    [InlineData("hostile", "es")]
    public async Task The_page_is_the_approved_one(string sample, string language) =>
        Approved.Verify(await RenderAsync(Sample(sample), language), "tests", "SocialFunctions.Tests", "Reporting", "approved", $"{sample}.{language}.html");

    [Theory]
    [InlineData("full")]
    [InlineData("empty")]
    [InlineData("hostile")]
    public async Task Nothing_in_it_runs_is_fetched_or_needs_a_style_sheet(string sample)
    {
        var html = await RenderAsync(Sample(sample), "es");

        Assert.DoesNotMatch(ForbiddenTag(), html);
        Assert.DoesNotMatch(EventAttribute(), html);
        Assert.DoesNotContain("url(", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_stays_below_the_size_at_which_mail_clients_cut_a_message()
    {
        var waiting = Enumerable.Repeat(ReportSamples.Full().Waiting[0] with { Excerpt = new string('ñ', 2_000) }, 20).ToArray();
        var html = await RenderAsync(ReportSamples.Full() with { Waiting = waiting }, "es");

        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(html), 10_000, 100_000);
    }

    [Fact]
    public async Task The_machine_s_culture_changes_nothing()
    {
        var expected = await RenderAsync(ReportSamples.Full(), "es");
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(expected, await RenderAsync(ReportSamples.Full(), "es"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public async Task A_figure_that_does_not_exist_is_a_dash_with_its_reason()
    {
        var html = await ReportHtml.RenderAsync(ReportSamples.Empty(), ReportSamples.Brand("en") with { Goals = [] }, CancellationToken.None);

        Assert.Contains("no message needed an answer", html, StringComparison.Ordinal);
        Assert.Contains("no answer to measure", html, StringComparison.Ordinal);
        Assert.Contains("no answer was due by now", html, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", html, StringComparison.Ordinal);
        Assert.DoesNotContain("0%<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_quiet_day_those_who_wait_since_earlier_days_are_not_passed_over()
    {
        var html = await RenderAsync(ReportSamples.Empty() with { Waiting = ReportSamples.Full().Waiting }, "en");

        Assert.Contains("A quiet day: no message came in. 4 from earlier days are still waiting.", html, StringComparison.Ordinal);
        Assert.Contains("@marisol.cafetera", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_has_the_reason_and_the_id_that_a_correction_asks_for()
    {
        var html = await RenderAsync(ReportSamples.Full(), "es");

        Assert.Contains("Prioridad crítica por: charges · twice · 😡", html, StringComparison.Ordinal);
        Assert.Contains("Prioridad alta por la regla «all» · palabras que pesaron: grano · cambian", html, StringComparison.Ordinal);
        Assert.Contains(">google-reviews 1</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_eight_subjects_are_shown_the_most_criticised_first()
    {
        var html = await RenderAsync(ReportSamples.Full(), "es");

        var delivery = html.IndexOf("Envíos y entregas", StringComparison.Ordinal);
        var billing = html.IndexOf("Cobros y facturas", StringComparison.Ordinal);
        Assert.True(delivery > 0 && billing > delivery);
        Assert.Contains("Personal<", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Limpieza<", html, StringComparison.Ordinal); // the ninth
        Assert.DoesNotContain("Disponibilidad<", html, StringComparison.Ordinal); // nobody complained
        Assert.Contains("19 mensajes tocan temas delicados: salud 11, datos personales 7, asuntos legales 1.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_wait_since_before_are_part_of_the_total_and_named()
    {
        var html = await RenderAsync(ReportSamples.Full() with { WaitingTotal = 17 }, "es");

        Assert.Contains("17 consultas esperan respuesta. 2 de ellas, de antes de este periodo. Aquí, las 12 más urgentes.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_median_of_few_values_is_marked_as_a_small_sample()
    {
        var few = ReportSamples.Full().Response.ByDepartment["sales"];
        var response = ReportSamples.Full().Response with { Turns = few };
        var html = await RenderAsync(ReportSamples.Full() with { Response = response }, "en");

        Assert.Contains("small sample: 9 answers", html, StringComparison.Ordinal);
        Assert.DoesNotContain("small sample: 68", await RenderAsync(ReportSamples.Full(), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_rendering_ends_at_once() =>
        await Assert.ThrowsAsync<OperationCanceledException>(() =>
            ReportHtml.RenderAsync(ReportSamples.Empty(), ReportSamples.Brand("en"), new CancellationToken(canceled: true)));

    internal static Report Sample(string name) => name switch
    {
        "full" => ReportSamples.Full(),
        "empty" => ReportSamples.Empty(),
        _ => ReportSamples.Hostile(),
    };

    private static Task<string> RenderAsync(Report report, string language) =>
        ReportHtml.RenderAsync(report, ReportSamples.Brand(language), CancellationToken.None);

    [GeneratedRegex("<(script|style|link|img|iframe|object|embed|form|video|audio|svg|base)[\\s>/]", RegexOptions.IgnoreCase)]
    private static partial Regex ForbiddenTag();

    [GeneratedRegex("<[^>]*\\son[a-z]+\\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex EventAttribute();
}
