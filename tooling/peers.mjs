// Reads [{text, language}] from standard input and lets three npm packages judge the sentiment: what --evaluate and ./bench set beside ours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const messages = JSON.parse(readFileSync(0, 'utf8'));
const multilang = require('multilang-sentiment');
const vader = require('vader-sentiment');
const wink = require('wink-sentiment');

const sign = (score, from = 0) => (score > from ? 'positive' : score < -from ? 'negative' : 'neutral');
const peers = [
  ['multilang-sentiment', ({ text, language }) => sign(multilang(text, language === 'en' ? 'en' : 'es').score), () => true],
  ['vader-sentiment', ({ text }) => sign(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05), ({ language }) => language === 'en'],
  ['wink-sentiment', ({ text }) => sign(wink(text).score), ({ language }) => language === 'en'],
];

// multilang-sentiment makes its word list anew for each message: a slow peer judges an even sample, and says null of the rest.
const mostSeconds = 12;
const trial = 40;
const timed = (judge, some) => {
  const start = process.hrtime.bigint();
  const labels = some.map(judge);
  return { labels, seconds: Number(process.hrtime.bigint() - start) / 1e9 / Math.max(1, some.length) };
};

const answers = peers.map(([name, judge, knows]) => {
  const known = messages.map((message, at) => ({ ...message, at })).filter(knows);
  timed(judge, known.slice(0, trial));
  const step = Math.max(1, Math.ceil((timed(judge, known.slice(0, trial)).seconds * known.length) / mostSeconds));
  const sample = known.filter((_, at) => at % step === 0);
  const { labels, seconds } = timed(judge, sample);
  const all = messages.map(() => null);
  sample.forEach(({ at }, i) => { all[at] = labels[i]; });
  return { name, version: require(`${name}/package.json`).version, seconds, known: known.length, judged: sample.length, labels: all };
});
process.stdout.write(JSON.stringify(answers));
