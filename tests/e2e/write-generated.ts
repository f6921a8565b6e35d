import { spawnSync } from 'node:child_process';
import path from 'node:path';

const program = path.resolve('scripts/generate-debate.ts');

/** Writes a generated debate into the database that the server under test shows; says its address. */
export function writeGeneratedDebate(options: Record<string, string | number>): string {
  const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  for (let tries = 1; ; tries += 1) {
    const run = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', program, ...words],
      { encoding: 'utf8' },
    );
    const address = run.stdout.match(/\/debates\/\S+/)?.[0];
    if (run.status === 0 && address) return address;
    // Two processes may ask for the database's one write lock at the same time.
    if (!/database is locked|SQLITE_BUSY/.test(run.stderr) || tries === 5) {
      throw new Error(run.stderr);
    }
  }
}
