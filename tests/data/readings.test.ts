import { beforeAll, describe, expect, it } from 'vitest';
import { getDebateFrame, getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { getPropositionPage } from '@/lib/propositions/view-data';
import {
  createReading,
  listDeletedReadings,
  listReadings,
  renameReading,
  setReadingDeleted,
  setReferenceReading,
} from '@/lib/readings/data';
import { newReading } from '@/lib/readings/schema';
import { writeSecondReading } from '@/tests/setup/second-reading';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let second: Awaited<ReturnType<typeof writeSecondReading>>;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  second = await writeSecondReading(small);
});

describe('independent readings', () => {
  it('share propositions, and nothing of what the other coder wrote', async () => {
    const own = await getDebateView(OWNER, small.slug, second.id);
    const said = JSON.stringify(own);
    expect(own!.propositions).toHaveLength(2);
    expect(said).toContain('Second reading: ');
    expect(said).not.toContain('Says: ');
    expect(said).not.toContain('People have seen it.');
    const reference = JSON.stringify(await getDebateView(OWNER, small.slug, null));
    expect(reference).not.toContain('Second reading');
    expect(reference).toContain('People have seen it.');
  });

  it('give the page of a proposition the reasons of the reference reading only', async () => {
    const page = await getPropositionPage(OWNER, small.read.slug);
    expect(page!.reasons.map(({ text }) => text)).toEqual(['People have seen it.']);
  });

  it('begin empty, without any reason of others', async () => {
    const made = await createReading(
      OWNER,
      newReading.parse({ debateId: small.id, coder: ' Lee ' }),
    );
    const view = await getDebateView(OWNER, small.slug, made!.id);
    expect([view!.positions, view!.reasons]).toEqual([[], []]);
    const listed = await listReadings(OWNER, small.id);
    expect(listed.find(({ id }) => id === made!.id)).toMatchObject({
      name: 'Reading of Lee',
      coder: 'Lee',
      positions: 0,
    });
    await setReadingDeleted(OWNER, made!.id, true);
  });
});

describe('the list of readings', () => {
  it('has the reference reading first, with counts', async () => {
    const listed = await listReadings(OWNER, small.id);
    expect(listed.map(({ isReference, positions }) => [isReference, positions])).toEqual([
      [true, 3],
      [false, 3],
    ]);
  });

  it('renames; deletes and restores any but the reference reading', async () => {
    expect(await renameReading(OWNER, { id: second.id, name: 'Kim’s', coder: 'Kim' })).toBe(true);
    expect(await renameReading(OWNER, { id: 'none', name: 'x', coder: '' })).toBe(false);
    expect(await setReadingDeleted(OWNER, small.readingId, true)).toBe(false);
    expect(await setReadingDeleted(OWNER, second.id, true)).toBe(true);
    expect(await listReadings(OWNER, small.id)).toHaveLength(1);
    expect((await listDeletedReadings(OWNER, small.id)).map(({ name }) => name)).toContain('Kim’s');
    expect(await getDebateView(OWNER, small.slug, second.id)).toBeNull();
    expect(await setReferenceReading(OWNER, second.id)).toBeNull();
    expect(await setReadingDeleted(OWNER, second.id, false)).toBe(true);
    expect((await listReadings(OWNER, small.id))[1]).toMatchObject({ name: 'Kim’s', coder: 'Kim' });
  });

  it('makes another one the reference reading, and says which one it was', async () => {
    expect(await setReferenceReading(OWNER, second.id)).toEqual({ before: small.readingId });
    expect((await getDebateFrame(OWNER, small.slug, null))!.debate.readingId).toBe(second.id);
    expect(await setReferenceReading(OWNER, small.readingId)).toEqual({ before: second.id });
  });

  it('refuses a reading without a coder in words', () => {
    const { error } = newReading.safeParse({ debateId: 'd', coder: ' \u200b ' });
    expect(error!.issues[0]!.message).toBe('The coder’s name is empty: write something.');
  });
});
