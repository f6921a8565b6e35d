import { expect, it } from 'vitest';
import { type CitedView, citeBibtex, citeCsl, citePlain } from '@/lib/debates/cite';

const view: CitedView = {
  title: 'Fares & Fairness: 100% free?',
  url: 'http://localhost:3000/debates/fares?kind=contested',
  publisher: 'Quay Review',
  date: '2024-05',
  commentators: ['Ada Berg', 'Bo Chen'],
  accessed: '2026-03-09',
};
const bare: CitedView = { ...view, title: '公交', publisher: '', date: null, commentators: [] };

it('names who, what, where and when in one line, and leaves out what is not known', () => {
  expect(citePlain(view)).toBe(
    'Ada Berg, Bo Chen. “Fares & Fairness: 100% free?” (Quay Review, 2024-05). Positions compared in Counterpoint, http://localhost:3000/debates/fares?kind=contested (looked at on 2026-03-09).',
  );
  expect(citePlain(bare)).toMatch(/^“公交”\. Positions/);
  const many = Array.from({ length: 40 }, (_, place) => `Person ${place + 1}`);
  expect(citePlain({ ...view, commentators: many })).toMatch(/^Person 1 and 39 others\./);
});

it('writes BibTeX whose braces balance and whose signs TeX does not read', () => {
  const entry = citeBibtex({ ...view, title: `${view.title} {a_b} \\c` });
  expect(entry).toContain('@misc{fares2024,');
  expect(entry).toContain('Fares \\& Fairness: 100\\% free? \\{a\\_b\\} \\textbackslash{}c');
  const bareBraces = entry.replace(/\\[{}]/g, '');
  expect(bareBraces.split('{')).toHaveLength(bareBraces.split('}').length);
  expect(citeBibtex(bare)).not.toMatch(/year|howpublished/);
});

it('writes CSL-JSON with dates in parts, as far as they are known', () => {
  const [entry] = JSON.parse(citeCsl(view));
  expect(entry).toMatchObject({
    type: 'webpage',
    issued: { 'date-parts': [[2024, 5]] },
    accessed: { 'date-parts': [[2026, 3, 9]] },
    author: [{ literal: 'Ada Berg' }, { literal: 'Bo Chen' }],
    URL: view.url,
  });
  expect(JSON.parse(citeCsl(bare))[0]).not.toHaveProperty('issued');
});
