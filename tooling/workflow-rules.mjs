// What this project asks of its workflows beyond what GitHub does: the least rights, an end, and nothing that moves.
import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';

const pinned = /@[0-9a-f]{40}$/;
const release = /^ v\d+(\.\d+)*$/;

/** The findings of one workflow: { line, column, message, rule }. */
export function rulesOf(text) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  if (!isMap(document.contents)) return [];
  const findings = [];
  const say = (node, rule, message) => {
    const { line, col } = lineCounter.linePos(node?.range?.[0] ?? 0);
    findings.push({ line, column: col, rule, message });
  };

  const rights = document.get('permissions');
  if (!isMap(rights) || rights.items.length > 0) say(rights, 'no-rights', 'A workflow has `permissions: {}`; a job takes what it needs.');
  if (!document.has('concurrency')) say(null, 'concurrency', 'A workflow says what becomes of two runs at once: `concurrency`.');
  const jobs = document.get('jobs');
  for (const { key, value: job } of isMap(jobs) ? jobs.items : []) {
    if (!isMap(job)) continue;
    if (!job.has('permissions')) say(key, 'job-rights', `Job ${key} does not say which permissions it needs.`);
    if (!job.has('timeout-minutes')) say(key, 'timeout', `Job ${key} has no \`timeout-minutes\`: it could run for 6 hours.`);
    const steps = job.get('steps');
    for (const step of isSeq(steps) ? steps.items : []) stepRules(step, say);
  }

  return findings;
}

/** The shell scripts of a workflow: { script, line }, line being that of the script's first line. */
export function scriptsOf(text) {
  const lineCounter = new LineCounter();
  const jobs = parseDocument(text, { lineCounter }).get('jobs');
  const steps = (isMap(jobs) ? jobs.items : []).flatMap(({ value }) => value?.get?.('steps')?.items ?? []);
  return steps.map(step => step.get('run', true)).filter(run => run).map(run => ({
    script: run.value,
    line: lineCounter.linePos(run.range[0]).line + (run.type?.startsWith('BLOCK') ? 1 : 0),
  }));
}

function stepRules(step, say) {
  const uses = step.get('uses', true);
  if (uses && !uses.value.startsWith('./')) {
    if (!pinned.test(uses.value)) say(uses, 'pinned', `${uses.value} is not pinned by its full commit: a tag can be moved.`);
    else if (!release.test(uses.comment ?? '')) say(uses, 'release', `${uses.value} does not say which release it is: \`# v1.2.3\` behind it.`);
    if (uses.value.startsWith('actions/checkout@') && step.getIn(['with', 'persist-credentials']) !== false)
      say(uses, 'credentials', 'A checkout leaves its token to every later step: `persist-credentials: false`.');
  }

  // What somebody else may have written would become part of the script.
  const run = step.get('run', true);
  if (run?.value.includes('${{')) say(run, 'expression-in-script', 'An expression in a script: hand it over by `env`.');
}
