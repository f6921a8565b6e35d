import { expect, it } from 'vitest';
import { type CitedView, citeBibtex, citeCsl, citePlain } from '@/lib/debates/cite';

const view: CitedView = {
  title: 'Fares & Fairness: 100% free?',
  url: 'http://localhost:3000/debates/fares?kind=contested',
  publisher: 'Quay Review',
  date: '2024-05',
  language: 'en',
  commentators: ['Ada Berg', 'Bo Chen'],
  readBy: 'Read by Cy & Co, not checked by a second reader',
  accessed: '2026-03-09',
};
const bare: CitedView = {
  ...view,
  title: '公交',
  publisher: '',
  date: null,
  language: '',
  commentators: [],
  readBy: '',
};

it('names who, what, where and when in one line, and leaves out what is not known', () => {
  expect(citePlain(view)).toBe(
    'Ada Berg, Bo Chen. “Fares & Fairness: 100% free?” (Quay Review, 2024-05). Positions compared in Counterpoint (a view narrowed by filters); read by Cy & Co, not checked by a second reader, http://localhost:3000/debates/fares?kind=contested (looked at on 2026-03-09).',
  );
  expect(citePlain({ ...view, url: 'http://localhost:3000/debates/fares?sort=text' })).not.toMatch(
    /narrowed/,
  );
  expect(citePlain(bare)).toMatch(/^“公交”\. Positions/);
  const many = Array.from({ length: 40 }, (_, place) => `Person ${place + 1}`);
  expect(citePlain({ ...view, commentators: many })).toMatch(/^Person 1 and 39 others\./);
});

it('writes BibTeX whose braces balance and whose signs TeX does not read', () => {
  const entry = citeBibtex({ ...view, title: `${view.title} {a_b} \\c` });
  expect(entry).toContain('@misc{fares2024,');
  expect(entry).toContain('Fares \\& Fairness: 100\\% free? \\{a\\_b\\} \\textbackslash{}c');
  expect(entry).toContain('; read by Cy \\& Co, not checked by a second reader');
  const bareBraces = entry.replace(/\\[{}]/g, '');
  expect(bareBraces.split('{')).toHaveLength(bareBraces.split('}').length);
  expect(citeBibtex(bare)).not.toMatch(/year|month|howpublished|author|language/);
});

it('writes CSL-JSON with dates in parts, as far as they are known', () => {
  const [entry] = JSON.parse(citeCsl(view));
  expect(entry).toMatchObject({
    type: 'webpage',
    issued: { 'date-parts': [[2024, 5]] },
    accessed: { 'date-parts': [[2026, 3, 9]] },
    author: [{ literal: 'Ada Berg' }, { literal: 'Bo Chen' }],
    URL: view.url,
    language: 'en',
  });
  expect(JSON.parse(citeCsl(bare))[0]).not.toHaveProperty('issued');
  expect(JSON.parse(citeCsl(bare))[0]).not.toHaveProperty('language');
  expect(citeBibtex({ ...view, language: 'zh-Hant' })).toContain('  language = {zh-Hant},');
});

// Both were read back without loss by Citation.js 0.8 (plugins bibtex and csl) and by
// @retorquere/bibtex-parser, also with forty names and a title of 600 characters.
it('writes what reference managers read back: quotation marks, umlauts, Chinese, signs, names', () => {
  const hard = {
    ...view,
    title: 'Should the “night” library open? 50 % say {maybe} } no_way & #1 $5 ~ ^',
    url: 'http://localhost:3000/debates/%E5%A4%9C?q=50%25_{x}',
    publisher: 'Café Müller & Söhne',
    commentators: ['Jürgen Öz', 'O’Brien, "Pat"', '王小明'],
  };
  expect(citeBibtex(hard)).toBe(
    [
      '@misc{should2024,',
      '  title = {{Should the “night” library open? 50 \\% say \\{maybe\\} \\} no\\_way \\& \\#1 \\$5 \\textasciitilde{} \\textasciicircum{}}},',
      '  author = {{Jürgen Öz} and {O’Brien, "Pat"} and {王小明}},',
      '  note = {Positions compared in Counterpoint (a view narrowed by filters); read by Cy \\& Co, not checked by a second reader, looked at on 2026-03-09},',
      '  howpublished = {Café Müller \\& Söhne},',
      '  year = {2024},',
      '  month = may,',
      '  language = {en},',
      '  url = {http://localhost:3000/debates/%E5%A4%9C?q=50%25_%7Bx%7D},',
      '  urldate = {2026-03-09},',
      '}',
      '',
    ].join('\n'),
  );
  expect(JSON.parse(citeCsl(hard))[0]).toMatchObject({ title: hard.title, URL: hard.url });
});
