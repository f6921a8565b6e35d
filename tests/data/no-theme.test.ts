import { beforeAll, describe, expect, it } from 'vitest';
import { chartCsv } from '@/lib/charts/chart-csv';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { spectrumFacts } from '@/lib/charts/spectrum/spectrum-facts';
import { orderSpectrum } from '@/lib/charts/spectrum/spectrum-order';
import { stancesByPerson } from '@/lib/charts/spectrum/stances-by-person';
import { themesAtAGlance } from '@/lib/charts/themes/themes-at-a-glance';
import { whoAddressesWhat } from '@/lib/charts/themes/who-addresses-what';
import { saveCoded } from '@/lib/coding/data';
import { makeComparison } from '@/lib/compare/comparison';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { exportReading } from '@/lib/exchange/exchange-data';
import { importReading } from '@/lib/exchange/import-data';
import { readReadingFile } from '@/lib/exchange/read-reading-file';
import { positionForm } from '@/lib/positions/schema';
import { editPropositions } from '@/lib/propositions/edit-data';
import { listArranged } from '@/lib/propositions/list-data';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { countFilters } from '@/lib/view/filter-counts';
import { filterWords } from '@/lib/view/filter-words';
import { emptyViewState } from '@/lib/view/state';
import { NO_THEME } from '@/lib/words/no-theme';
import { writeSmallDebate } from '@/tests/setup/small-debate';
import { writeSmallPositions } from '@/tests/setup/small-positions';

const LATER = 'Guards are worth their money.';
let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let id: string;

const written = (newProposition: Record<string, unknown>) => ({
  readingId: small.readingId,
  commentatorId: small.bo,
  propositionId: null,
  newProposition,
  stance: -1,
});
const view = async () => (await getDebateView(OWNER, small.slug, null))!;

beforeAll(async () => {
  small = await writeSmallDebate();
  await writeSmallPositions(small);
  const form = positionForm.parse(written({ text: LATER, themes: [], waits: true }));
  const saved = await saveCoded(OWNER, form);
  if ('problem' in saved) throw new Error(saved.message);
  id = saved.propositionId;
});

describe('a proposition that waits for a theme', () => {
  it('is written only where somebody says that it waits', () => {
    const { error } = positionForm.safeParse(written({ text: 'Another.', themes: [] }));
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['newProposition.themes']);
  });

  it('stands under “No theme yet”, the last theme of its debate', async () => {
    const { themes, propositions } = await view();
    expect(themes.map(({ name }) => name)).toEqual(['Hours', 'No theme yet']);
    expect(propositions.find((one) => one.id === id)?.themeIds).toEqual([NO_THEME.id]);
  });

  it('the filter can choose it, counts it and says so', async () => {
    const index = indexDebate(await view());
    const filter = { ...emptyViewState, themes: [NO_THEME.slug] };
    expect(filterPropositions(index, filter).map(({ proposition }) => proposition.text)).toEqual([
      LATER,
    ]);
    expect(countFilters(index, filter).themes.get(NO_THEME.slug)).toBe(1);
    expect(filterWords(index, filter)).toContain('No theme yet');
    // Nobody who looks for the word "theme" means it.
    expect(filterPropositions(index, { ...emptyViewState, q: 'no theme' })).toEqual([]);
  });

  it('is in the spectrum, by stance and by person, the themes and who addresses what, and in their files, last', async () => {
    const all = await view();
    const index = indexDebate(all);
    const facts = filterPropositions(index, emptyViewState);
    const groups = orderSpectrum(
      spectrumRows(facts, all.commentators),
      'theme',
      all.themes,
      new Map(),
    );
    expect(groups.map(({ title }) => title)).toEqual(['Hours', 'No theme yet']);

    const { lines } = stancesByPerson(groups, all.commentators);
    expect(lines.flatMap((line) => (line.kind === 'theme' ? [line.name] : []))).toEqual([
      'Hours',
      'No theme yet',
    ]);
    expect(chartCsv(spectrumFacts(all, groups, all.commentators), null, 'en')).toMatch(
      /Guards are worth their money\.,No theme yet,/,
    );
    const glance = themesAtAGlance(index, emptyViewState);
    expect(glance.rows.map(({ name }) => name)).toEqual(['Hours', 'No theme yet']);
    expect(glance.facts.n).toContain('under 1 theme');
    const { cells, gaps } = whoAddressesWhat(index, emptyViewState);
    expect([...new Set(cells.map(({ theme }) => theme.name))]).toEqual(['Hours', 'No theme yet']);
    // What waits for a theme is none that somebody could leave out.
    expect(gaps.some(({ theme }) => theme.id === NO_THEME.id)).toBe(false);
  });

  it('is in the comparison of commentators', async () => {
    const all = await view();
    const [ada, bo] = all.commentators;
    const { themes } = makeComparison(all, [ada!, bo!]);
    expect(themes.map(({ theme, propositions }) => [theme.name, propositions])).toEqual([
      ['Hours', 2],
      ['No theme yet', 1],
    ]);
  });

  it('goes out in the file of the reading and comes into another debate without a theme', async () => {
    const exported = await exportReading(OWNER, small.slug, small.readingId);
    const read = readReadingFile(new TextEncoder().encode(JSON.stringify(exported)));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.file.propositions.find(({ text }) => text === LATER)?.themes).toEqual([]);
    const other = await writeSmallDebate('Should the library open at dawn?');
    await importReading(OWNER, other.slug, read.file);
    const there = (await getDebateView(OWNER, other.slug, null))!;
    expect(there.propositions.find(({ text }) => text === LATER)?.themeIds).toEqual([NO_THEME.id]);
  });

  it('gets a theme later, and can be without one again', async () => {
    const place = { debateId: small.id, readingId: small.readingId };
    const themesOf = async () =>
      (await listArranged(OWNER, place)).find((one) => one.id === id)?.themeIds;
    const by = { ...place, coder: 'Kim' };
    await editPropositions(OWNER, { kind: 'themes', id, themes: [{ id: small.theme.id }] }, by);
    expect(await themesOf()).toEqual([small.theme.id]);
    expect((await view()).themes.map(({ name }) => name)).toEqual(['Hours']);
    await editPropositions(OWNER, { kind: 'themes', id, themes: [] }, by);
    expect(await themesOf()).toEqual([]);
  });
});
