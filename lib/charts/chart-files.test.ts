import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { chartCsv } from '@/lib/charts/chart-csv';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { formatFact } from '@/lib/charts/format-fact';
import { escapeXml, framePicture } from '@/lib/charts/frame-picture';
import { estimateWidth, wrapLabel } from '@/lib/charts/wrap-label';
import { tableOfText } from '@/lib/tables/read-table';
import { formatShare } from '@/lib/words/format-count';

const facts: ChartFacts = {
  id: 'themes-at-a-glance',
  title: 'Agreement by theme',
  summary: 'They agree most on trade.',
  n: 'n = 6 propositions',
  measure: { id: 'agreement', name: 'Agreement' },
  source: 'A & B, 2023',
  columns: [
    { label: 'Theme', kind: 'text' },
    { label: 'Agreement', kind: 'share', missing: 'nothing shared' },
    { label: 'Stance', kind: 'stance' },
  ],
  rows: [
    ['=HYPERLINK("x")', 0.7, -2],
    ['Trade', null, 0],
  ],
};

test('a CSV file is one table, and each row says title, n, measure, source and language of its chart', () => {
  const csv = chartCsv(facts, 'http://localhost/debates/a?theme=x', 'ar');
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    skipEmptyLines: true,
  });
  const about = {
    Chart: 'Agreement by theme',
    'Chart summary': 'They agree most on trade.',
    'Chart n': '6 propositions',
    'Chart measure': 'Agreement',
    'Chart filters': '',
    'Chart source': 'A & B, 2023',
    'Chart language': 'ar',
    'Chart address': 'http://localhost/debates/a?theme=x',
  };
  expect(errors).toEqual([]);
  expect(data).toEqual([
    { Theme: `'=HYPERLINK("x")`, Agreement: '0.7', Stance: '-2', ...about },
    { Theme: 'Trade', Agreement: '', Stance: '0', ...about },
  ]);
});

test('what is written as CSV is read again by the one reader of tables', () => {
  const table = tableOfText(chartCsv(facts, null, ''), { maxColumns: 20, maxCells: 100 });
  expect(table).toMatchObject({ ok: true, comments: [], blankRows: 0 });
  expect(table.ok && table.rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
    ['Theme', 'Agreement', 'Stance'],
    ['=HYPERLINK("x")', '0.7', '-2'],
    ['Trade', '', '0'],
  ]);
});

test('a mark of UTF-8 stands before a table that needs it, and before no other', () => {
  expect(chartCsv(facts, null, '').startsWith('Theme')).toBe(true);
  expect(chartCsv({ ...facts, source: '“A debate”' }, null, '').startsWith('\uFEFFTheme')).toBe(
    true,
  );
});

test('files name the filters in words, where there are any', () => {
  const filtered = { ...facts, filters: 'Explicit only · Commentators: Ada Berg' };
  expect(chartCsv(filtered, null, 'en')).toContain(',Explicit only · Commentators: Ada Berg,');
  const look = { page: '#fff', ink: '#000', soft: '#555', font: "'Inter'", fontFaces: '' };
  const drawn = { picture: { markup: '<svg/>', width: 300, height: 100 }, key: null };
  expect(framePicture(filtered, drawn, look, null).markup).toContain(
    '>Filters: Explicit only · Commentators: Ada Berg.</text>',
  );
  expect(framePicture(facts, drawn, look, null).markup).not.toContain('Filters');
});

test('cells read in words; nothing reads as the word of its column, and no minus zero appears', () => {
  const [, share, stance] = facts.columns;
  expect(formatFact(null, share!)).toBe('nothing shared');
  expect(formatFact(-2, stance!)).toBe('−2 strongly disagrees');
  expect(formatFact(0, stance!)).toBe('0 mixed');
  expect(formatFact(1, stance!)).toBe('+1 agrees');
  expect(formatShare(-0.001)).toBe('0.00');
  expect(formatShare(-0.5)).toBe('−0.50');
});

test('a framed picture carries its words as text and as description', () => {
  const look = { page: '#fff', ink: '#000', soft: '#555', font: "'Inter'", fontFaces: '' };
  const picture = { markup: '<svg/>', width: 300, height: 100 };
  const framed = framePicture(facts, { picture, key: null }, look, null);
  expect(framed.width).toBe(608);
  expect(framed.markup).toContain('<title>Agreement by theme</title>');
  // Its own words are English, whatever language those in the picture are in.
  expect(framed.markup).toMatch(/^<svg [^>]*lang="en"/);
  expect(framed.markup).toContain('>n = 6 propositions. Measure: Agreement.</text>');
  expect(framed.markup).toContain('>Source: A &amp; B, 2023</text>');
  expect(framed.markup).not.toMatch(/NaN|undefined|null/);
  const key = { markup: '<svg id="key"/>', width: 300, height: 30 };
  const keyed = framePicture(facts, { picture, key }, look, null);
  expect(keyed.height).toBe(framed.height + 44);
  expect(keyed.markup.indexOf(key.markup)).toBeLessThan(keyed.markup.indexOf(picture.markup));
});

test('markup in a title stays text', () => {
  expect(escapeXml('<b a="1">&\u0000')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;');
});

test('labels break at spaces, cut words wider than the line and end in an ellipsis', () => {
  expect(wrapLabel('one two three', 50, 13, 3)).toEqual(['one two', 'three']);
  expect(wrapLabel('one two three four five', 50, 13, 2)).toEqual(['one two', 'three…']);
  for (const line of wrapLabel('Donaudampfschifffahrtsgesellschaft', 60, 12, 9)) {
    expect(estimateWidth(line, 12)).toBeLessThanOrEqual(60);
  }
  expect(wrapLabel('中国对俄罗斯的影响力', 40, 10, 3)).toEqual(['中国对俄', '罗斯的影', '响力']);
});
