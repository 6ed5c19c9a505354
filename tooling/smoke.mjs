// node tooling/smoke.mjs nuget|stand-ins: see smoke.sh. Ends with 0 when the app came up whole, 1 when not.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const app = join(root, 'src', 'SocialFunctions', 'bin', 'Release', 'net10.0');
const patience = 120_000;

// The emulator's published account: the same for everybody, a secret of nobody.
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** A program whose output is kept, so that it can be looked at and shown. */
function start(program, args, options = {}) {
  // A group of its own: what it starts ends with it.
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const started = { child, printed: '', ended: false };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', data => (started.printed += data));
  child.on('exit', () => (started.ended = true));
  child.on('error', error => Object.assign(started, { printed: `${program}: ${error.message}`, ended: true }));
  return started;
}

async function stop({ child, ended }) {
  if (ended || !child.pid) return;
  const exit = once(child, 'exit');
  const tell = signal => {
    try {
      process.kill(-child.pid, signal);
    } catch (error) {
      // It may have ended by itself this very moment.
      if (error.code !== 'ESRCH') throw error;
    }
  };
  tell('SIGTERM');
  await Promise.race([exit, pause(40_000, null, { ref: false }).then(() => tell('SIGKILL'))]);
}

/** An app that finds no storage ends at once. */
async function listens(port, running) {
  for (const begin = Date.now(); Date.now() - begin < patience && !running.ended; await pause(50)) {
    const socket = connect(port, '127.0.0.1');
    const answers = await once(socket, 'connect').then(() => true, () => false);
    socket.destroy();
    if (answers) return;
  }

  throw new Error(`Azurite does not listen on port ${port}: ${running.printed}`);
}

async function health(port, running) {
  for (const begin = Date.now(); Date.now() - begin < patience && !running.ended; await pause(250)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return await answer.json();
  }

  return null;
}

const packages = process.argv[2];
const [port, blob, queue, table] = [await freePort(), await freePort(), await freePort(), await freePort()].map(String);
const azurite = start('node', [
  join(root, 'tooling', 'node_modules', 'azurite', 'dist', 'src', 'azurite.js'), '--inMemoryPersistence', '--silent',
  '--disableTelemetry', '--skipApiVersionCheck', '--blobPort', blob, '--queuePort', queue, '--tablePort', table,
]);
const address = (service, at) => `${service}Endpoint=http://127.0.0.1:${at}/${account};`;
const mail = await mkdtemp(join(tmpdir(), 'socialfunctions-mail-'));
let running = null;

try {
  for (const one of [blob, queue, table]) await listens(one, azurite);
  const [host, args] = packages === 'nuget' ? ['func', ['start', '--no-build', '--port', port]] : ['dotnet', ['SocialFunctions.dll', '--port', port]];
  running = start(host, args, {
    cwd: app,
    env: {
      ...process.env,
      FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated',
      AzureWebJobsStorage: `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};`
        + address('Blob', blob) + address('Queue', queue) + address('Table', table),
      Brand__File: join(root, 'samples', 'brand.json'),
      Mail__Host: '',
      Mail__PickupFolder: mail,
    },
  });
  const state = await health(port, running);
  const approved = await readFile(join(root, 'tests', 'SocialFunctions.Tests', 'approved', 'functions.txt'), 'utf8');
  const functions = approved.trim().split('\n').map(line => line.split(' ')[0]);
  // Core Tools may colour its list.
  const printed = running.printed.replace(/\u001b\[[0-9;]*m/g, '');
  const missing = functions.filter(name => !new RegExp(`\\b${name}: `).test(printed));
  if (state === null || missing.length > 0 || state.packages !== packages) {
    console.error(running.printed);
    console.error(state === null ? 'Health did not answer.' : `Health: ${JSON.stringify(state)}`);
    if (missing.length > 0) console.error(`Not started: ${missing.join(', ')}.`);
    process.exitCode = 1;
  } else {
    console.log(`${host}: ${functions.length} functions, storage ${state.storage}, packages ${state.packages}, status ${state.status}.`);
  }
} finally {
  if (running) await stop(running);
  await stop(azurite);
  await rm(mail, { recursive: true, force: true });
}
