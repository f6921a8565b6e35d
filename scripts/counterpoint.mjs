// `npm run -s counterpoint -- <command> …`: Counterpoint from a terminal. Starts the TypeScript of
// the command in a Node that resolves packages as the server does.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

if (!existsSync(path.join(root, 'node_modules/tsx'))) {
  console.error('The packages are not installed yet: run “npm start” once, then this again.');
  process.exit(1);
}

const child = spawn(
  process.execPath,
  [
    '--conditions=react-server',
    '--import',
    'tsx',
    path.join(root, 'scripts/commands/run.ts'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
