using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;

namespace SocialFunctions.Telemetry;

/// <summary>
/// Writes metrics as log lines of one form, <c>Signal {name} {dimension}={value} … value={number}</c>: what alerts and workbook parse.
/// A histogram is three signals, <c>.count</c>, <c>.sum</c> and <c>.max</c>. Nothing new is no line.
/// </summary>
internal sealed partial class SignalLineExporter(ILogger logger) : BaseExporter<Metric>
{
    public override ExportResult Export(in Batch<Metric> batch)
    {
        foreach (var metric in batch)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
                Write(metric, point);
        }

        return ExportResult.Success;
    }

    private void Write(Metric metric, in MetricPoint point)
    {
        var dimensions = Dimensions(point.Tags);
        switch (metric.MetricType)
        {
            case MetricType.LongSum:
                Write(metric.Name, dimensions, point.GetSumLong());
                break;
            case MetricType.LongGauge:
                Write(metric.Name, dimensions, point.GetGaugeLastValueLong());
                break;
            case MetricType.DoubleGauge:
                Write(metric.Name, dimensions, point.GetGaugeLastValueDouble());
                break;
            case MetricType.Histogram:
                Write(metric.Name + ".count", dimensions, point.GetHistogramCount());
                Write(metric.Name + ".sum", dimensions, point.GetHistogramSum());
                if (point.TryGetHistogramMinMaxValues(out _, out var most))
                    Write(metric.Name + ".max", dimensions, most);
                break;
        }
    }

    private void Write(string name, string dimensions, double value) =>
        LogSignal(name, dimensions, value.ToString("0.######", CultureInfo.InvariantCulture));

    /// <summary>Each with a space behind it: a line without dimensions has none too many.</summary>
    private static string Dimensions(ReadOnlyTagCollection tags)
    {
        if (tags.Count == 0)
            return "";
        var text = new StringBuilder();
        foreach (var tag in tags)
            text.Append(tag.Key).Append('=').Append(tag.Value).Append(' ');
        return text.ToString();
    }

    [LoggerMessage(6021, LogLevel.Information, "Signal {Name} {Dimensions}value={Value}")]
    private partial void LogSignal(string name, string dimensions, string value);
}
