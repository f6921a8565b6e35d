import { expect, it } from 'vitest';
import { type CitedView, citeBibtex, citeCsl, citePlain } from '@/lib/debates/cite';

const view: CitedView = {
  title: 'Fares & Fairness: 100% free?',
  url: 'http://localhost:3000/debates/fares?kind=contested',
  coder: 'Cy Noor',
  coded: '2026-02-01',
  readBy: 'Read by Cy Noor, not checked by a second reader',
  language: 'en',
  source: {
    title: '',
    authors: ['Ada Berg', 'Bo Chen'],
    publisher: 'Quay Review',
    date: '2024-05',
    url: 'https://quay.example/fares',
  },
  accessed: '2026-03-09',
};
const bare: CitedView = {
  ...view,
  title: '公交',
  coder: '',
  coded: null,
  language: '',
  readBy: '',
  source: { title: '', authors: [], publisher: '', date: null, url: '' },
};

it('names the text and its coding, each with its own authors, day and address, and leaves out what is not known', () => {
  expect(citePlain(view)).toBe(
    [
      'Ada Berg, Bo Chen. “Fares & Fairness: 100% free?” (Quay Review, 2024-05). https://quay.example/fares.',
      'Cy Noor. Positions in “Fares & Fairness: 100% free?” (2026-02-01). Positions compared in Counterpoint (a view narrowed by filters); read by Cy Noor, not checked by a second reader, http://localhost:3000/debates/fares?kind=contested (looked at on 2026-03-09).',
    ].join('\n'),
  );
  expect(citePlain({ ...view, url: 'http://localhost:3000/debates/fares?sort=text' })).not.toMatch(
    /narrowed/,
  );
  expect(citePlain(bare)).toMatch(/^“公交”\.\nPositions in “公交”\. Positions compared/);
  const authors = Array.from({ length: 40 }, (_, place) => `Person ${place + 1}`);
  expect(citePlain({ ...view, source: { ...view.source, authors } })).toMatch(
    /^Person 1 and 39 others\./,
  );
});

it('writes BibTeX that sorts by family name, whose braces balance and whose signs TeX does not read', () => {
  const entries = citeBibtex({ ...view, title: `${view.title} {a_b} \\c` });
  expect(entries.match(/^@misc\{(.*),$/gm)).toEqual(['@misc{berg2024,', '@misc{berg2024coded,']);
  expect(entries).toContain('author = {Berg, Ada and Chen, Bo}');
  expect(entries).toContain('author = {Noor, Cy}');
  expect(entries).toContain('url = {https://quay.example/fares}');
  expect(entries).toContain('Fares \\& Fairness: 100\\% free? \\{a\\_b\\} \\textbackslash{}c');
  const bareBraces = entries.replace(/\\[{}]/g, '');
  expect(bareBraces.split('{')).toHaveLength(bareBraces.split('}').length);
  expect(citeBibtex(bare)).not.toMatch(/year|month|howpublished|author|language/);
  expect(citeBibtex(bare)).toContain('@misc{debate,');
});

it('calls the text after who wrote it first, else after its title', () => {
  const keyOf = (authors: string[]) =>
    citeBibtex({ ...view, source: { ...view.source, authors } }).match(/^@misc\{(.*),$/m)?.[1];
  expect(keyOf(['Ryan Hass', 'Philipp Ivanov'])).toBe('hass2024');
  expect(keyOf(['Jürgen Öz'])).toBe('oz2024');
  expect(keyOf(['The Nurse'])).toBe('fares2024');
  expect(keyOf(['王小明'])).toBe('fares2024');
});

it('writes CSL-JSON with names in parts where they have them, and dates as far as they are known', () => {
  const [text, coding] = JSON.parse(citeCsl(view));
  expect(text).toMatchObject({
    id: 'berg2024',
    type: 'webpage',
    issued: { 'date-parts': [[2024, 5]] },
    author: [
      { family: 'Berg', given: 'Ada' },
      { family: 'Chen', given: 'Bo' },
    ],
    URL: 'https://quay.example/fares',
    language: 'en',
  });
  expect(coding).toMatchObject({
    issued: { 'date-parts': [[2026, 2, 1]] },
    accessed: { 'date-parts': [[2026, 3, 9]] },
    author: [{ family: 'Noor', given: 'Cy' }],
    URL: view.url,
  });
  expect(JSON.parse(citeCsl(bare))[0]).not.toHaveProperty('issued');
  expect(JSON.parse(citeCsl(bare))[0]).not.toHaveProperty('language');
  expect(citeBibtex({ ...view, language: 'zh-Hant' })).toContain('  language = {zh-Hant},');
});

it('writes what reference managers read back: quotation marks, umlauts, Chinese, signs, names', () => {
  const hard: CitedView = {
    ...view,
    title: 'Should the “night” library open? 50 % say {maybe} } no_way & #1 $5 ~ ^',
    url: 'http://localhost:3000/debates/%E5%A4%9C?q=50%25_{x}',
    source: {
      ...view.source,
      publisher: 'Café Müller & Söhne',
      authors: ['Jürgen Öz', 'O’Brien, "Pat"', '王小明'],
    },
  };
  expect(citeBibtex(hard)).toContain(
    [
      '@misc{oz2024,',
      '  title = {{Should the “night” library open? 50 \\% say \\{maybe\\} \\} no\\_way \\& \\#1 \\$5 \\textasciitilde{} \\textasciicircum{}}},',
      '  author = {Öz, Jürgen and {O’Brien, "Pat"} and {王小明}},',
      '  howpublished = {Café Müller \\& Söhne},',
      '  year = {2024},',
      '  month = may,',
    ].join('\n'),
  );
  expect(citeBibtex(hard)).toContain(
    'url = {http://localhost:3000/debates/%E5%A4%9C?q=50%25_%7Bx%7D}',
  );
  expect(JSON.parse(citeCsl(hard))[0]).toMatchObject({ title: hard.title });
});
