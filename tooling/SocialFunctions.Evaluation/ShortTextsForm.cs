namespace SocialFunctions.Evaluation;

/// <summary>corpus/languages/test: a file for each language, a text a line.</summary>
internal static class ShortTextsForm
{
    public static bool IsFor(string path) =>
        Path.GetExtension(path) == ".txt" && Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder
        && Path.GetFileName(folder) == "test" && Path.GetFileName(Path.GetDirectoryName(folder)) == "languages";

    public static FormReading Read(string path, LabelReader labels)
    {
        var language = labels.Language("file name", Path.GetFileNameWithoutExtension(path));
        return new([.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => new LabelledMessage(line) { Language = language, IsLanguageSure = true })]);
    }
}
