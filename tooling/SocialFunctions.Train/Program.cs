using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;
using SocialFunctions.Train;

var root = args[0];
float A(string k, float d) => args.FirstOrDefault(a => a.StartsWith(k + "=", StringComparison.Ordinal)) is { } v ? float.Parse(v[(k.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture) : d;
var opt = new TrainingOptions { Epochs = (int)A("ep", 25), Pace = A("pace", 0.05f), Decay = A("decay", 0.0005f), DenseDecay = A("dd", 0.0002f), LeaveOut = A("out", 0.25f), Seed = (int)A("seed", 1) };
var train = Directory.GetFiles(Path.Combine(root, "corpus/train"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(f => LabelledFile.Read(f).Messages).ToList();
var held = Directory.GetFiles(Path.Combine(root, "corpus/heldout"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(f => LabelledFile.Read(f).Messages).ToList();
Console.WriteLine($"{train.Count} {held.Count}");
var w = System.Diagnostics.Stopwatch.StartNew();
var examples = train.Select(m => Examples.Read(m)).ToList();
if (A("care", 1) > 0) examples.AddRange(CareReplies.Read("/work/shared/data/conversations/care-en.json").Select(m => Examples.Read(m, A("care", 0.3f))));
if (A("bank", 1) > 0) examples.AddRange(BankQuestions.Read("/work/shared/data/intents/banking77-train.csv").Where((_, i) => i % 8 == 0).Select(m => Examples.Read(m, A("bank", 0.15f))));
var (rows, dense) = new Trainer(opt).Train(examples);
var temps = new float[16]; Array.Fill(temps, 1f);
var (head, packed) = Packing.Pack(rows, dense, temps);
using (var o = File.Create(Path.Combine(root, "src/SocialFunctions.Domain/Classification/Linear/weights.bin"))) Weights.Write(o, head, packed);
Console.WriteLine($"trained {w.Elapsed}");
var weights = new Weights(head, packed);
if (A("cv", 0) > 0)
{
    foreach (var f in new[] { "sentiment/airlines-es.csv", "sentiment/tweets-es.csv" })
    {
        var set = LabelledFile.Read("/work/shared/data/" + f).Messages;
        var ex = set.Select(m => Examples.Read(m)).ToList();
        var pairs = new List<(string, string)>();
        for (var k = 0; k < 3; k++)
        {
            var (r2, d2) = new Trainer(opt).Train([.. ex.Where((_, i) => i * 3 / ex.Count != k)]);
            var (h2, p2) = Packing.Pack(r2, d2, temps);
            var c2 = new EmbeddedClassifier(new Weights(h2, p2));
            pairs.AddRange(set.Where((_, i) => i * 3 / ex.Count == k).Select(m => (m.Sentiment.ToString()!, c2.Classify(m.Text).Sentiment.ToString())));
        }
        var sc = new Scores(pairs);
        Console.WriteLine($"CV {f} acc {sc.Accuracy:F3} mF1 {sc.MacroF1():F3} - {sc.F1("Negative"):F2} 0 {sc.F1("Neutral"):F2} + {sc.F1("Positive"):F2}");
    }
    return;
}
var shared = "/work/shared/data/";
Show("held", held);
foreach (var f in new[] { "sentiment/airlines-es.csv", "sentiment/tweets-es.csv", "sentiment/airlines-en.csv", "intents/mentions.jsonl" })
    Show(f, LabelledFile.Read(shared + f).Messages);
Show("spam", Directory.GetFiles(shared + "spam", "*.csv").SelectMany(f => LabelledFile.Read(f).Messages).ToList());

void Show(string name, IReadOnlyList<LabelledMessage> all)
{
    if (all.Count == 0) return;
    var classifier = new EmbeddedClassifier(weights);
    var res = all.Select(m => (m, c: classifier.Classify(m.Text, m.Language))).ToList();
    var line = $"{Path.GetFileName(name),-16}";
    Scores S(Func<LabelledMessage, string?> right, Func<MessageClassification, string> ans) => new([.. res.Where(r => right(r.m) is not null).Select(r => (right(r.m)!, ans(r.c)))]);
    var s = S(m => m.Sentiment?.ToString(), c => c.Sentiment.ToString());
    if (s.Count > 0) line += $" | sent acc {s.Accuracy:F3} mF1 {s.MacroF1():F3} (-{s.F1("Negative"):F2} 0{s.F1("Neutral"):F2} +{s.F1("Positive"):F2}; share -{res.Average(r => r.c.Sentiment == Sentiment.Negative ? 1.0 : 0):F2} +{res.Average(r => r.c.Sentiment == Sentiment.Positive ? 1.0 : 0):F2}) ece {Calibration.Error([.. res.Where(r => r.m.Sentiment != null).Select(r => (r.c.Confidence, r.m.Sentiment == r.c.Sentiment))]):F3}";
    var i = S(m => m.Intent?.ToString(), c => c.Intent.ToString());
    if (i.Count > 0) line += $" | intent5 {i.MacroF1("Complaint", "Question", "Praise", "Other", "Spam"):F3} (" + string.Join(' ', i.Labels.Select(l => $"{l[..4]} {i.F1(l):F2}")) + ")";
    var n = S(m => m.NeedsReply?.ToString(), c => c.NeedsReply.ToString());
    if (n.Count > 0) line += $" | reply F1 {n.F1("True"):F3}";
    var u = S(m => m.Urgency is { } x ? (x >= Urgency.High).ToString() : null, c => (c.Urgency >= Urgency.High).ToString());
    if (u.Count > 0) line += $" | urg R {u.Recall("True"):F3} P {u.Precision("True"):F3}";
    var p = S(m => m.Spam?.ToString(), c => (c.Intent == Intent.Spam).ToString());
    if (p.Count > 0) line += $" | spam F1 {p.F1("True"):F3} P {p.Precision("True"):F2} R {p.Recall("True"):F2}";
    Console.WriteLine(line);
    if (args.Contains("sweep"))
    {
        var raw = all.Select(m => { using var r = new MessageReader(m.Text, m.Language); var x = new float[16]; Scorer.Score(weights, r.Features, x); return x; }).ToList();
        void Sweep(string what, Func<LabelledMessage, bool?> right, Func<float[], float> p)
        {
            var pr = all.Zip(raw).Where(z => right(z.First) is not null).Select(z => (R: right(z.First)!.Value, P: p(z.Second))).ToList();
            if (pr.Count == 0) return;
            Console.Write($"   {what}:");
            foreach (var t in new[] { .05f, .1f, .15f, .2f, .25f, .3f, .35f, .4f, .45f, .5f, .6f, .7f })
            {
                double tp = pr.Count(x => x.R && x.P > t), fp = pr.Count(x => !x.R && x.P > t), fn = pr.Count(x => x.R && x.P <= t);
                Console.Write($"  {t}: P{tp / (tp + fp):F2} R{tp / (tp + fn):F2} F{2 * tp / (2 * tp + fp + fn):F3}");
            }
            Console.WriteLine();
        }
        Sweep("reply", m => m.NeedsReply, x => Chances.FromScore(x[Outputs.Reply]));
        Sweep("urgent", m => m.Urgency is { } u ? u >= Urgency.High : null, x => { var c = x[10..14]; Chances.FromScores(c); return c[2] + c[3]; });
        Sweep("spam", m => m.Spam, x => Chances.FromScore(x[Outputs.Spam]));
    }
    if (args.FirstOrDefault(a => a.StartsWith("dump=", StringComparison.Ordinal)) is { } d)
        File.WriteAllLines(Path.Combine(d[5..], Path.GetFileName(name) + ".pred"), res.Select(r => $"{r.m.Sentiment}\t{r.c.Sentiment}\t{r.c.Confidence}\t{r.m.Intent}\t{r.c.Intent}\t{r.m.NeedsReply}\t{r.c.NeedsReply}\t{r.m.Urgency}\t{r.c.Urgency}\t{r.m.Spam}\t{r.m.Text.Replace('\n', ' ').Replace('\t', ' ')}"));
}
