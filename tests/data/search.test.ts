import { describe, expect, it } from 'vitest';
import { deleteDebate, restoreDebate } from '@/lib/debates/data';
import { OWNER } from '@/lib/door/actor';
import { findDebates } from '@/lib/search/data';
import { searchFor } from '@/tests/setup/searching/search-for';
import { writeSmallDebate } from '../setup/small-debate';
import { writeSmallPositions } from '../setup/small-positions';

const find = async (query: string) => (await searchFor(query)).map((hit) => hit.kind);

describe('the search index', () => {
  it('finds debates, people, themes, propositions, quotations and texts, and follows every change', async () => {
    expect(await find('night')).toEqual([]);
    const debate = await writeSmallDebate();
    expect(new Set(await find('night'))).toEqual(new Set(['debate', 'proposition', 'text']));
    expect(await find('berg')).toContain('commentator');
    expect(await find('hours')).toContain('theme');

    await writeSmallPositions(debate);
    const hits = await searchFor('students read best');
    expect(hits[0]).toMatchObject({
      kind: 'quotation',
      context: 'Ada Berg, Should the library open at night?, ¶\u00a01',
      debateIds: [debate.id],
    });
    expect(hits[0]?.href).toMatch(new RegExp(`^/debates/${debate.slug}/read#e-`));

    const [lights] = await searchFor('lights on');
    expect(lights).toMatchObject({
      kind: 'text',
      context: 'Ada Berg, Should the library open at night?, ¶\u00a02',
    });
    expect(lights?.href).toBe(`/debates/${debate.slug}/read?part=2&start=66&end=75#passage`);

    const { debateIds, findWithin } = await findDebates(OWNER, 'students read');
    expect([...debateIds]).toEqual([debate.id]);
    const within = (await findWithin([debate.id], 1)).get(debate.id);
    expect([within?.matches.map(({ kind }) => kind), within?.count]).toEqual([['quotation'], 2]);
    // A name leads to its debates, and is nothing that is found within them.
    const named = await findDebates(OWNER, 'berg');
    expect([...named.debateIds]).toEqual([debate.id]);

    await deleteDebate(OWNER, debate.id);
    expect(await find('night')).toEqual([]);
    expect(await find('students')).toEqual([]);
    await restoreDebate(OWNER, debate.id);
    expect(await find('students')).toEqual(['quotation', 'text']);
  });
});
