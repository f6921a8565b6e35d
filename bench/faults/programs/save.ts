// Four writers that save positions without end, each again and again the same one. After each save
// that was acknowledged a line stands on stdout: which position, its version, and what is in it.
import { db } from '@/lib/db/client';
import { OWNER } from '@/lib/door/actor';
import { savePosition } from '@/lib/positions/data';
import { positionInput } from '@/lib/positions/schema';

const WRITERS = 4;

const positions = await db.position.findMany({ take: WRITERS, orderBy: { id: 'asc' } });

async function saveWithoutEnd({
  id,
  readingId,
  commentatorId,
  propositionId,
  version: first,
}: (typeof positions)[number]) {
  let version = first;
  for (let time = 0; ; time += 1) {
    const note = `Saved ${process.pid} ${time}`;
    const saved = await savePosition(
      OWNER,
      positionInput.parse({
        readingId,
        commentatorId,
        propositionId,
        stance: (time % 5) - 2,
        note,
        version,
      }),
    );
    if ('problem' in saved) throw new Error(saved.message);
    version = saved.version;
    process.stdout.write(`${JSON.stringify({ id, version, note })}\n`);
  }
}

await Promise.all(positions.map(saveWithoutEnd));
