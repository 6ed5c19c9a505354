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
        return (head, Rows(rows, Width, head.AsSpan(Width, Width)));
    }

    /// <param name="scales">Takes what a step of each output is worth.</param>
    public static sbyte[] Rows(float[] rows, int width, Span<float> scales)
    {
        var packed = new sbyte[rows.Length];
        for (var output = 0; output < width; output++)
        {
            var scale = scales[output] = Step(rows, width, output);
            for (var at = output; at < rows.Length; at += width)
                packed[at] = (sbyte)Math.Clamp(MathF.Round(rows[at] / scale), -127, 127);
        }

        return packed;
    }

    /// <summary>Wide enough for all but the few heaviest weights, which are cut.</summary>
    private static float Step(float[] rows, int width, int output)
    {
        var sizes = new List<float>();
        for (var at = output; at < rows.Length; at += width)
            if (rows[at] != 0)
                sizes.Add(MathF.Abs(rows[at]));
        sizes.Sort();
        return sizes.Count == 0 ? 1 : Math.Max(1e-6f, sizes[(int)(sizes.Count * 0.9995)] / 127);
    }
}
