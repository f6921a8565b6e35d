import type { ImportPreview } from '@/lib/exchange/import-data';
import { wrap } from './fit-lines';

/** What importing a reading would do, for a person: counts, then what is not as in the file. */
export function sayPreview(preview: ImportPreview): string {
  const { reading, otherDebate, positions, silences, propositions, quotations } = preview;
  const coder = reading.coder === '' ? '' : `, coded by ${reading.coder}`;
  const counts = [
    wrap(`${reading.name}${coder}`),
    wrap(`Positions: ${positions}; looked at and not addressed: ${silences}`),
    wrap(
      `Propositions: ${propositions.found} found, ${propositions.fresh.length} new, ${propositions.reworded.length} worded otherwise here`,
    ),
    wrap(`Themes: ${preview.freshThemes.length} new`),
    wrap(
      `Quotations: ${quotations.kept} found, ${quotations.moved.length} in other words, ${quotations.lost.length} lost, ${quotations.referred} by paragraph`,
    ),
  ];
  if (otherDebate !== null) counts.push(wrap(`The file is of another debate: ${otherDebate}`));
  return [
    counts.join('\n'),
    ...sayList('New propositions', propositions.fresh),
    ...sayList(
      'Worded otherwise here',
      propositions.reworded.map(({ here, there }) => `${there} (here: ${here})`),
    ),
    ...sayList('New themes', preview.freshThemes),
    ...sayList('Found in other words: to be looked at', quotations.moved),
    ...sayList('Not found in the text: kept, and marked as lost', quotations.lost),
  ].join('\n\n');
}

/** More than a screen holds is counted; the JSON names all. */
const MOST_LISTED = 10;

function sayList(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const listed = lines.slice(0, MOST_LISTED).map((line) => wrap(line, '  '));
  const more = lines.length - listed.length;
  const rest = more > 0 ? [`  and ${more.toLocaleString('en')} more`] : [];
  return [[`${heading} (${lines.length})`, ...listed, ...rest].join('\n')];
}
