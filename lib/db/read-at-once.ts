import 'server-only';
import { createClient } from '@libsql/client/sqlite3';
import { takeBreath } from '@/lib/db/arriving/in-breaths';
import { env } from '@/lib/env';

/** Asks the database for the rows of one statement. */
export type Ask = (
  sql: string,
  ...values: (string | number)[]
) => Promise<Readonly<Record<string, unknown>>[]>;

/**
 * Reads with many statements what the library held at one moment: others go on writing, and nothing of
 * it is seen. On a connection of its own, since a transaction of `db` keeps everybody else waiting.
 * After each statement the server's thread is left to others for a moment.
 */
export async function readAtOnce<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = createClient({ url: env.databaseUrl });
  try {
    const moment = await client.transaction('read');
    try {
      return await work(async (sql, ...args) => {
        const { rows } = await moment.execute({ sql, args });
        await takeBreath();
        return rows;
      });
    } finally {
      moment.close();
    }
  } finally {
    client.close();
  }
}
