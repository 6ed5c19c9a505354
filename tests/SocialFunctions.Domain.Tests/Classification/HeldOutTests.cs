using SocialFunctions.Evaluation;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>What is measured on must not have been learnt.</summary>
public sealed class HeldOutTests
{
    private static readonly IReadOnlyList<LabelledMessage> Trained = Messages("train");
    private static readonly IReadOnlyList<LabelledMessage> HeldOut = Messages("heldout");

    /// <summary>Formulas of a word or two ("thank you!") are everybody's.</summary>
    [Fact]
    public void No_message_of_the_held_out_part_was_trained_on_whatever_its_signs_and_handles_are()
    {
        var trained = Trained.Select(message => Bare(message.Text)).ToHashSet();
        Assert.NotEmpty(trained);
        Assert.DoesNotContain(HeldOut, message => Bare(message.Text) is var bare && bare.Count(' '.Equals) >= 3 && trained.Contains(bare));
    }

    /// <summary>Shorter scraps are everybody's too ("estado de cuenta"), but not where the subjects themselves are measured.</summary>
    [Theory]
    [InlineData("", 4)]
    [InlineData("aspects", 3)]
    public void No_scrap_of_a_subject_stands_in_a_message_that_is_measured(string folder, int words)
    {
        var scraps = Scraps().Where(scrap => scrap.Count(' '.Equals) >= words - 1).ToList();
        Assert.NotEmpty(scraps);
        foreach (var message in Messages(Path.Combine("heldout", folder)))
            Assert.DoesNotContain(scraps, scrap => message.Text.Contains(scrap, StringComparison.OrdinalIgnoreCase));
    }

    private static string Bare(string text) =>
        string.Join(' ', new string([.. text.ToLowerInvariant().Select(here => char.IsLetterOrDigit(here) || here == '@' ? here : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '@'));

    private static IEnumerable<string> Scraps() =>
        from path in Directory.EnumerateFiles(RepositoryRoot.Of("corpus", "subjects"), "*.txt")
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] is not ('#' or '[')
        from scrap in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select scrap;

    private static List<LabelledMessage> Messages(string part) =>
        [.. DataFolder.Read(RepositoryRoot.Of("corpus", part)).SelectMany(set => set.Messages)];
}
