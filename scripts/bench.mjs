// `npm run bench [-- --quick]`: how long the measures take and how much memory they hold.
// `npm run bench -- import [--quick]`: the same for reading a text and proposing its split.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [first, ...rest] = process.argv.slice(2);
const isImport = first === 'import';
const child = spawn(
  process.execPath,
  [
    '--expose-gc',
    '--max-old-space-size=6144',
    '--import',
    'tsx',
    isImport ? 'bench/import.ts' : 'bench/run.ts',
    ...(isImport ? rest : process.argv.slice(2)),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1' } },
);
child.on('exit', (code) => process.exit(code ?? 1));
