import { expect, it, vi } from 'vitest';
import { OWNER } from '@/lib/door/actor';
import { statementsOf } from '@/tests/setup/counted-database';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';

vi.mock('react', async () => (await import('@/tests/setup/counted-database')).serverReact);

const { findDebateTitle, getDebateHead } = await import('@/lib/debates/head-data');
const { countPositions, listPositions } = await import('@/lib/debates/positions-data');
const { getDebateFrame, getDebateView, getFrameRows } = await import('@/lib/debates/view-data');
const { readText } = await import('@/lib/read/text-data');
const { readCodingScreen } = await import('@/lib/coding/coding-screen-data');
const { listArranged, listDeleted } = await import('@/lib/propositions/list-data');
const { listDeletedReadings, listReadings } = await import('@/lib/readings/data');
const { listDismissed } = await import('@/lib/readings/dismissed-data');
const { listThemes } = await import('@/lib/themes/data');
const { countThemeUse } = await import('@/lib/themes/use-data');
const { listFinishedBeside } = await import('@/lib/readings/shown/beside-data');
const small = await writeSmallDebate();
const { slug, id: debateId, readingId } = small;
const place = { debateId, readingId };

/**
 * By how many statements each page of a debate is read, with its title and the question before it: one of them
 * is the debate's head. What a frame holds beside positions is one statement, all that a reading holds another,
 * and who says what a third.
 */
const PAGES: [page: string, times: number, ask: () => Promise<unknown>][] = [
  [
    'overview',
    4,
    async () => {
      const frame = await getDebateFrame(OWNER, slug, null);
      await getFrameRows(OWNER, slug, readingId);
      await listPositions(OWNER, readingId, frame?.propositions.map(({ id }) => id) ?? []);
      // Of one reading nothing stands beside it, and nothing is asked.
      if (frame) await listFinishedBeside(OWNER, frame);
    },
  ],
  [
    // The overview once it is used.
    'the words that follow',
    5,
    async () => {
      const frame = await getDebateFrame(OWNER, slug, null);
      await countPositions(OWNER, readingId);
      await listPositions(OWNER, readingId, frame?.propositions.map(({ id }) => id) ?? []);
    },
  ],
  ['compare', 4, () => getDebateView(OWNER, slug, null)],
  [
    'read',
    10,
    async () => {
      const frame = await getDebateFrame(OWNER, slug, null);
      if (frame) await readText(OWNER, frame);
    },
  ],
  ['code', 16, () => readCodingScreen(OWNER, slug, null, { withText: true })],
  [
    'code, another reading named',
    16,
    () => readCodingScreen(OWNER, slug, readingId, { withText: true }),
  ],
  ['code, after a save', 14, () => readCodingScreen(OWNER, slug, null, { withText: false })],
  [
    'propositions',
    12,
    () =>
      Promise.all([
        listArranged(OWNER, place),
        listDeleted(OWNER, place),
        listThemes(OWNER),
        countThemeUse(OWNER),
        listDismissed(OWNER, place, 'not-the-same'),
      ]),
  ],
  [
    'readings',
    8,
    () =>
      Promise.all([
        getDebateFrame(OWNER, slug, null),
        listReadings(OWNER, debateId),
        listDeletedReadings(OWNER, debateId),
      ]),
  ],
];

it.each(PAGES)('%s asks the database by %i statements', async (_, times, ask) => {
  const asked = await statementsOf(async () => {
    // The layout, the title and the page are drawn side by side.
    await Promise.all([getDebateHead(OWNER, slug), findDebateTitle(OWNER, slug), ask()]);
  });
  expect(asked.length, asked.join('\n')).toBe(times);
});

it('other readings are read once for a page, however often it asks', async () => {
  await writeSecondReading(small);
  await writeSecondReading(small, 'Lee Third');
  const frame = (await getDebateFrame(OWNER, slug, null))!;
  const read = async () => {
    await getDebateHead(OWNER, slug);
    return listFinishedBeside(OWNER, frame);
  };
  const once = await statementsOf(read);
  const twice = await statementsOf(async () => {
    expect(await read()).toBe(await read());
  });
  expect(twice).toEqual(once);
});
