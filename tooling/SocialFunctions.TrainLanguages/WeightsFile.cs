using SocialFunctions.Domain.Classification.Languages;

namespace SocialFunctions.TrainLanguages;

internal static class WeightsFile
{
    /// <summary>The few weights beyond this share of all are cut down to it, so that the others keep their differences.</summary>
    private const double Kept = 0.9998;

    /// <summary>In the form that <see cref="LanguageModel"/> describes.</summary>
    public static byte[] Pack(Weights weights)
    {
        var sizes = weights.Table.Where(weight => weight != 0).Select(Math.Abs).Order().ToArray();
        var most = sizes[(int)((sizes.Length - 1) * Kept)];
        var step = most / sbyte.MaxValue;
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(step);
        foreach (var bias in weights.Biases)
            writer.Write(bias);
        foreach (var weight in weights.Table)
            writer.Write((sbyte)Math.Clamp(MathF.Round(weight / step), -sbyte.MaxValue, sbyte.MaxValue));
        writer.Flush();
        return bytes.ToArray();
    }
}
