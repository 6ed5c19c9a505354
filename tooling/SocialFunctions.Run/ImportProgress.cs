using System.Text.Json;

namespace SocialFunctions.Run;

/// <summary>How far an import has come, in a file of the kept store: one that was cut off goes on where it was.</summary>
internal sealed class ImportProgress(DirectoryInfo? store)
{
    private readonly string? path = store is null ? null : Path.Combine(store.FullName, "imports.json");

    public ImportMark Read(FileInfo file) => All().GetValueOrDefault(Name(file)) ?? new ImportMark(0, 1, null, null);

    public void Write(FileInfo file, ImportMark mark) => Change(all => all[Name(file)] = mark);

    /// <summary>The whole file went in: fed once more, it starts anew.</summary>
    public void Clear(FileInfo file) => Change(all => all.Remove(Name(file)));

    private static string Name(FileInfo file) => $"{file.FullName}|{file.Length}|{file.LastWriteTimeUtc.Ticks}";

    private Dictionary<string, ImportMark> All() =>
        path is not null && File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, ImportMark>>(File.ReadAllBytes(path)) ?? [] : [];

    private void Change(Action<Dictionary<string, ImportMark>> change)
    {
        if (path is null)
            return;
        var all = All();
        change(all);
        File.WriteAllBytes(path + ".new", JsonSerializer.SerializeToUtf8Bytes(all));
        File.Move(path + ".new", path, overwrite: true);
    }
}
