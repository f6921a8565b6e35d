import { spawnSync } from 'node:child_process';
import { createClient } from '@libsql/client/sqlite3';

type Rows = Record<string, unknown>[];

/** What Node prints as JSON in a process of its own. @throws Error with its words where it fails */
export function jsonOfNode(args: readonly string[], env: Record<string, string> = {}): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(stderr || `ended with ${status}`);
  return JSON.parse(stdout) as unknown;
}

/**
 * Runs statements on a database file in a process of its own: what this one has opened once, it has
 * open for others. Answers with the rows of the last one.
 */
export const sqlApart = (at: string, ...statements: readonly string[]): Rows =>
  jsonOfNode(['tests/setup/programs/run-sql.mjs', at, 'end', ...statements]) as Rows;

/** Runs statements on a database file in this process. Answers with the rows of the last one. */
export async function sqlHere(at: string, ...statements: readonly string[]): Promise<Rows> {
  const client = createClient({ url: `file:${at}` });
  try {
    let rows: Rows = [];
    for (const statement of statements) ({ rows } = await client.execute(statement));
    return rows.map((row) => ({ ...row }));
  } finally {
    client.close();
  }
}
