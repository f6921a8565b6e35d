import 'server-only';
import { bringIn } from '@/lib/db/arriving/arrivals';
import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import { newId } from '@/lib/db/arriving/new-id';
import { type DatabaseSession, db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import { topicsOfReading } from '@/lib/live/revisions-data';
import {
  bundlesOfRows,
  movePositionsIn,
  prepareRevived,
  revivePositionsIn,
} from '@/lib/positions/many-data';
import type { PositionProblem } from '@/lib/positions/schema';
import { type Decided, GONE, idsOf, unknown } from '@/lib/readings/adjudicate-data';
import {
  type Adjudication,
  findAdjudication,
  MOST_TRIES,
  readStamp,
} from '@/lib/readings/adjudication-data';
import { type Agreed, prepareAgreed } from '@/lib/readings/prepare-agreed-data';

const CHANGED = unknown(
  'The readings are being changed by somebody else: wait a moment, then try again. Nothing was taken over.',
);

/** Thrown to give up what was prepared, since it is not as it was. */
class Outdated extends Error {}

/**
 * Takes over everything that needs no decision: pairs with the same stance, as explicitly, in the
 * first reading's words with the quotations of both; and silence that both have marked. What is
 * decided already stays. A pair that quotes somebody with another's words, or more than one position
 * holds, waits for a decision.
 */
export async function acceptAgreed(
  actor: Actor,
  readingId: string,
): Promise<Decided | PositionProblem> {
  mustMay(actor, 'code');
  for (let tries = 1; ; tries += 1) {
    const into = await findAdjudication(db, readingId);
    if (!into) return GONE;
    const stamp = await readStamp(db, into);
    const agreed = await prepareAgreed(actor, into);
    if ('problem' in agreed) return agreed;
    try {
      await takeOver(into, agreed, async (session) => {
        const now = await findAdjudication(session, readingId);
        if (!now || (await readStamp(session, now)) !== stamp) throw new Outdated();
      });
      return decidedBy(agreed);
    } catch (error) {
      // What was prepared may name what somebody has taken away since.
      if (!(error instanceof Outdated) && !/constraint/i.test(String(error))) throw error;
    }
    if (tries === MOST_TRIES) return CHANGED;
  }
}

/**
 * Writes what two readings agree on. New positions come in out of sight, in slices, as those of a reading
 * that nobody sees, and become those of the third in one short transaction.
 *
 * @param mustBeAsPrepared throws where the readings changed since
 */
async function takeOver(
  { readingId, debateId, coder }: Adjudication,
  { fresh, revived, silent }: Agreed,
  mustBeAsPrepared: (session: DatabaseSession) => Promise<void>,
): Promise<void> {
  const hiddenId = newId();
  const history = await prepareRevived(revived);
  await bringIn(async (arrival) => {
    await arrival.write([{ Reading: [{ id: hiddenId, debateId, name: 'Arriving', coder }] }]);
    await arrival.write(bundlesOfRows(fresh, hiddenId));
    await arrival.arrive(async (session, touches) => {
      touches(...(await topicsOfReading(session, readingId)));
      await mustBeAsPrepared(session);
      await movePositionsIn(session, hiddenId, readingId);
      await session.reading.delete({ where: { id: hiddenId } });
      await revivePositionsIn(session, revived, history);
      await insertInBulk(
        session,
        'Silence',
        silent.map((pair) => ({ ...pair, readingId })),
      );
    });
  });
}

function decidedBy({ fresh, revived, silent }: Agreed): Decided {
  const written = [...fresh, ...revived].map(({ position, change }) => ({
    ...idsOf(position),
    version: change.version,
    silent: false,
  }));
  const after = [...written, ...silent.map((pair) => ({ ...pair, version: 0, silent: true }))];
  return { before: after.map((state) => ({ ...state, version: 0, silent: false })), after };
}
