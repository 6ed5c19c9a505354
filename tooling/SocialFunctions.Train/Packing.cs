using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Train;

/// <summary>From trained floats to the small whole numbers that ship.</summary>
internal static class Packing
{
    private const int Width = Outputs.Count;

    public static (float[] Head, sbyte[] Rows) Pack(float[] rows, float[] dense, ReadOnlySpan<float> temperatures)
    {
        var head = new float[Weights.HeadLength];
        dense.AsSpan(DenseFeatures.Count * Width, Width).CopyTo(head);
        temperatures.CopyTo(head.AsSpan(2 * Width));
        dense.AsSpan(0, DenseFeatures.Count * Width).CopyTo(head.AsSpan(3 * Width));
        var packed = new sbyte[rows.Length];
        for (var output = 0; output < Width; output++)
        {
            var scale = head[Width + output] = Step(rows, output);
            for (var at = output; at < rows.Length; at += Width)
                packed[at] = (sbyte)Math.Clamp(MathF.Round(rows[at] / scale), -127, 127);
        }

        return (head, packed);
    }

    /// <summary>Wide enough for all but the few heaviest weights, which are cut.</summary>
    private static float Step(float[] rows, int output)
    {
        var sizes = new List<float>();
        for (var at = output; at < rows.Length; at += Width)
            if (rows[at] != 0)
                sizes.Add(MathF.Abs(rows[at]));
        sizes.Sort();
        return sizes.Count == 0 ? 1 : Math.Max(1e-6f, sizes[(int)(sizes.Count * 0.9995)] / 127);
    }
}
