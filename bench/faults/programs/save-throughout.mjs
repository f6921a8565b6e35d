// Saves into a library for as long as it lives, as another program would, and says the number of
// each save that it was told is stored.
//   node --expose-gc save-throughout.mjs FILE each   opens the library for each save
//   node --expose-gc save-throughout.mjs FILE stay   opens it once
import { existsSync } from 'node:fs';
import { createClient } from '@libsql/client/sqlite3';

const [, , file, how] = process.argv;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
let client;

async function save(number) {
  if (!existsSync(file)) return;
  client ??= createClient({ url: `file:${file}`, timeout: 50 });
  const id = `saved-${process.pid}-${number}`;
  try {
    await client.execute({
      sql: `INSERT INTO "Theme" ("id","slug","name","updatedAt") VALUES (?, ?, 'Saved', '2026-01-01T00:00:00.000Z')`,
      args: [id, id],
    });
    process.stdout.write(`${id}\n`);
  } catch {
    // Refused, and so not stored.
  }
  if (how === 'each') {
    client.close();
    client = undefined;
    // Only with its statements collected it lets go of the file.
    globalThis.gc?.();
  }
}

for (let number = 0; ; number += 1) {
  await save(number);
  await pause(how === 'each' ? 150 : 10);
}
