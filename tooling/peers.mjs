// Reads [{text, language}] from standard input and lets three npm packages judge the sentiment. Without an argument all three, one after
// the other, with the seconds that a message takes: what ./bench sets beside ours. With a package's name that one alone, every message and
// no seconds: what --evaluate sets beside ours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hasten } from './peers.hasten.mjs';

const require = createRequire(import.meta.url);
const [only] = process.argv.slice(2);
const sign = (score, from = 0) => (score > from ? 'positive' : score < -from ? 'negative' : 'neutral');
const isEnglish = ({ language }) => language === 'en';
const peers = {
  'multilang-sentiment': {
    load() {
      if (only) hasten(require);
      const multilang = require('multilang-sentiment');
      return ({ text, language }) => sign(multilang(text, language === 'en' ? 'en' : 'es').score);
    },
    knows: () => true,
  },
  'vader-sentiment': {
    load() {
      const vader = require('vader-sentiment');
      return ({ text }) => sign(vader.SentimentIntensityAnalyzer.polarity_scores(text).compound, 0.05);
    },
    knows: isEnglish,
  },
  'wink-sentiment': {
    load() {
      const wink = require('wink-sentiment');
      return ({ text }) => sign(wink(text).score);
    },
    knows: isEnglish,
  },
};

// multilang-sentiment, as it is, does a dozen messages a second: a slow peer is timed on an even sample, and null is said of the rest.
const mostSeconds = 12;
const trial = 40;
const timed = (judge, some) => {
  const start = process.hrtime.bigint();
  const labels = some.map(judge);
  return { labels, seconds: Number(process.hrtime.bigint() - start) / 1e9 / Math.max(1, some.length) };
};

const measured = (judge, known) => {
  timed(judge, known.slice(0, trial));
  const step = Math.max(1, Math.ceil((timed(judge, known.slice(0, trial)).seconds * known.length) / mostSeconds));
  const sample = known.filter((_, at) => at % step === 0);
  return { sample, ...timed(judge, sample) };
};

const answer = (name) => {
  const judge = peers[name].load();
  const known = messages.map((message, at) => ({ ...message, at })).filter(peers[name].knows);
  const { sample, labels, seconds = null } = only ? { sample: known, labels: known.map(judge) } : measured(judge, known);
  const all = messages.map(() => null);
  sample.forEach(({ at }, i) => { all[at] = labels[i]; });
  return { name, version: require(`${name}/package.json`).version, seconds, known: known.length, judged: sample.length, labels: all };
};

const messages = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify((only ? [only] : Object.keys(peers)).map(answer)));
