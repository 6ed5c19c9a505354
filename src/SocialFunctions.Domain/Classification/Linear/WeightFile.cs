using System.Runtime.InteropServices;

namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>
/// The file of trained weights that tooling/SocialFunctions.Train writes and the assembly carries: a version, floats (the head), then
/// rows of small whole numbers. Little-endian.
/// </summary>
internal static class WeightFile
{
    public static void Write(Stream output, int version, float[] head, sbyte[] rows)
    {
        output.Write(BitConverter.GetBytes(version));
        output.Write(MemoryMarshal.AsBytes(head.AsSpan()));
        output.Write(MemoryMarshal.AsBytes(rows.AsSpan()));
    }

    /// <param name="head">Filled.</param>
    /// <param name="rows">Filled.</param>
    /// <exception cref="InvalidDataException">No such resource, or one of another version.</exception>
    public static void Read(string resource, int version, Span<float> head, Span<sbyte> rows)
    {
        using var stream = typeof(WeightFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"The assembly holds no {resource}: run tooling/SocialFunctions.Train.");
        Span<byte> start = stackalloc byte[sizeof(int)];
        stream.ReadExactly(start);
        if (BitConverter.ToInt32(start) is var found && found != version)
            throw new InvalidDataException($"{resource} is of version {found}, {version} is needed: run tooling/SocialFunctions.Train.");
        stream.ReadExactly(MemoryMarshal.AsBytes(head));
        stream.ReadExactly(MemoryMarshal.AsBytes(rows));
    }
}
