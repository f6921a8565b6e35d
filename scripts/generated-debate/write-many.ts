import { insertInBulk } from '@/lib/db/arriving/in-bulk';
import { newId } from '@/lib/db/arriving/new-id';
import type { DatabaseSession } from '@/lib/db/client';
import { inTransaction } from '@/lib/db/transaction';
import { makeGeneratedDebate } from './make-debate';

/** Debates a transaction. */
const AT_ONCE = 25;

/** Every debate has this many people who are in others, too; the rest are its own. */
const SHARED_PEOPLE = 2;
const SHARED_POOL = 40;

export type ManyDebates = { debates: number; commentators: number; propositions: number };

/**
 * Writes many made debates, for trying how pages stand in a large library: each with a text, a
 * quotation a position and themes; some people and some themes are in several debates. Whole tables of
 * rows, without histories. The debates are called `many-1`, `many-2` and so on.
 */
export async function writeManyDebates(size: ManyDebates): Promise<void> {
  const shared = { people: new Map<string, string>(), themes: new Map<string, string>() };
  for (let from = 0; from < size.debates; from += AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(AT_ONCE, size.debates - from) },
      (_, at) => from + at + 1,
    );
    await inTransaction(async (session) => {
      for (const number of numbers) await writeOne(session, number, size, shared);
    });
  }
}

type Shared = { people: Map<string, string>; themes: Map<string, string> };

async function writeOne(
  session: DatabaseSession,
  number: number,
  size: ManyDebates,
  shared: Shared,
): Promise<void> {
  const seed = makeGeneratedDebate({
    seed: number,
    commentators: size.commentators,
    propositions: size.propositions,
    filled: 0.6,
    shape: 'camps',
    camps: 2,
    names: 'mixed',
    sentences: 'mixed',
  });
  const debateId = newId();
  const readingId = newId();
  const people = new Map<string, string>();
  const newPeople: { id: string; slug: string; name: string }[] = [];
  for (const [at, { key, name }] of seed.commentators.entries()) {
    const place = at < SHARED_PEOPLE ? (number * 7 + at) % SHARED_POOL : null;
    const called = place === null ? `${name} of Many ${number}` : `Shared Person ${place + 1}`;
    const id = shared.people.get(called) ?? newId();
    if (!shared.people.has(called)) {
      newPeople.push({ id, slug: `many-${number}-${at}`, name: called });
    }
    shared.people.set(called, id);
    people.set(key, id);
  }
  const themes = new Map<string, string>();
  const newThemes: { id: string; slug: string; name: string }[] = [];
  for (const [at, { key, name }] of seed.themes.entries()) {
    const called = at === 0 ? `${name}, in many` : `${name}, ${number}`;
    const id = shared.themes.get(called) ?? newId();
    if (!shared.themes.has(called)) {
      newThemes.push({ id, slug: `many-${number}-${at}`, name: called });
    }
    shared.themes.set(called, id);
    themes.set(key, id);
  }
  const propositions = new Map(seed.propositions.map(({ key }) => [key, newId()]));
  const contributions = new Map(seed.commentators.map(({ key }) => [key, newId()]));
  const idOf = (ids: ReadonlyMap<string, string>, key: string | null) => ids.get(key ?? '') ?? '';
  const year = 1990 + (number % 36);
  await insertInBulk(session, 'Debate', [
    {
      id: debateId,
      slug: `many-${number}`,
      title: `Many ${number}: ${seed.propositions[0]?.text ?? ''}`,
      question: seed.question,
      date: `${year}-0${1 + (number % 9)}-1${number % 10}`,
    },
  ]);
  await insertInBulk(session, 'Source', [{ debateId, publisher: `Publisher ${number % 20}` }]);
  await insertInBulk(session, 'Reading', [{ id: readingId, debateId, name: 'First reading' }]);
  await session.debate.update({
    where: { id: debateId },
    data: { referenceReadingId: readingId },
    select: { id: true },
  });
  await insertInBulk(session, 'Commentator', newPeople);
  await insertInBulk(session, 'Theme', newThemes);
  await insertInBulk(
    session,
    'DebateCommentator',
    [...people.values()].map((commentatorId, order) => ({ debateId, commentatorId, order })),
  );
  const said = new Map<string, string[]>(seed.commentators.map(({ key }) => [key, []]));
  for (const { commentator, evidence } of seed.positions) {
    said.get(commentator)?.push(...evidence.map(({ exact }) => exact));
  }
  await insertInBulk(
    session,
    'Contribution',
    seed.commentators.map(({ key }, order) => ({
      id: idOf(contributions, key),
      debateId,
      commentatorId: idOf(people, key),
      order,
      text: (said.get(key) ?? []).slice(0, 8).join('\n\n'),
    })),
  );
  await insertInBulk(
    session,
    'Proposition',
    seed.propositions.map(({ key, text }, at) => ({
      id: idOf(propositions, key),
      slug: `many-${number}-${at}`,
      text: `${text} ${number}`,
    })),
  );
  await insertInBulk(
    session,
    'DebateProposition',
    [...propositions.values()].map((propositionId, order) => ({ debateId, propositionId, order })),
  );
  await insertInBulk(
    session,
    'PropositionTheme',
    seed.propositions.flatMap(({ key, themes: of }) =>
      of.map((theme, order) => ({
        propositionId: idOf(propositions, key),
        themeId: idOf(themes, theme),
        order,
      })),
    ),
  );
  const rows = seed.positions.map((position) => ({ id: newId(), position }));
  await insertInBulk(
    session,
    'Position',
    rows.map(({ id, position: { commentator, proposition, stance, explicitness, summary } }) => ({
      id,
      readingId,
      commentatorId: idOf(people, commentator),
      propositionId: idOf(propositions, proposition),
      stance,
      explicitness,
      summary,
    })),
  );
  await insertInBulk(
    session,
    'Evidence',
    rows.flatMap(({ id, position: { commentator, evidence } }) =>
      evidence.map(({ exact }, order) => ({
        positionId: id,
        contributionId: idOf(contributions, commentator),
        order,
        exact,
        paragraph: 1,
        status: 'referred',
      })),
    ),
  );
}
