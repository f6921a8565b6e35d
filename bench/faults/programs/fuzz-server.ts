// Sends values to all actions of a running server: ADDRESS COUNT. The data folder is the server's.
// Prints what came of it as JSON. Requests are made up as for the tests; in the place of each action
// stands one that asks the server for it.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listActions, NoAnswer, type SentAction } from '../http-actions';

const [, address = '', count = '0'] = process.argv;
const folder = process.env.COUNTERPOINT_DATA_DIR ?? '';
const load = createRequire(path.resolve('package.json'));

const actions = listActions(address);
for (const name of new Set(actions.map(({ file }) => file))) {
  const file = path.resolve(name);
  const some = actions.filter((action) => action.file === name);
  load.cache[file] = standIn(file, some);
}

function standIn(file: string, some: readonly SentAction[]): NodeModule {
  const exported = Object.fromEntries(some.map(({ name, send }) => [name, send]));
  return { id: file, filename: file, loaded: true, exports: exported } as NodeModule;
}

/** The lines that the server's log has of a request. */
function logOf(requestId: string): { frames?: string[]; error?: string }[] {
  const logs = path.join(folder, 'logs');
  return readdirSync(logs)
    .flatMap((name) => readFileSync(path.join(logs, name), 'utf8').split('\n'))
    .filter((line) => requestId !== '' && line.includes(`"${requestId}"`))
    .map((line) => JSON.parse(line));
}

/** A fault is ours where our code was under way; else what the framework reads requests with. */
async function judge(error: unknown) {
  if (!(error instanceof NoAnswer)) return { fault: String(error) };
  if (error.status < 500) return { apart: `refused at the door (${error.status})` };
  const lines = logOf(error.requestId);
  const isOurs =
    lines.length === 0 ||
    lines.some(({ frames }) => frames?.some((frame) => /\((app|lib|components)\//.test(frame)));
  const name = lines[0]?.error ?? 'unknown';
  return isOurs
    ? { fault: `${error.message} ${JSON.stringify(lines)}` }
    : { apart: `answered ${error.status} by the framework’s own decoder (${name})` };
}

async function fuzz() {
  // Not `import`: that has a cache of its own.
  const { fuzzActions } = load(
    path.resolve('bench/faults/spoiled-requests.ts'),
  ) as typeof import('../spoiled-requests');
  return fuzzActions({
    count: Number(count),
    file: path.join(folder, 'counterpoint.db'),
    actions: Object.fromEntries(actions.map(({ name, send }) => [name, send])),
    judge,
  });
}

fuzz().then(
  (tried) => process.stdout.write(`\n${JSON.stringify(tried)}\n`, () => process.exit(0)),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
