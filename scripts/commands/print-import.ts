import { COLUMNS, cut, padTo, wrap } from './fit-lines';
import type { ImportReport } from './import-report';

const NAME = 32;
const KIND = 12;
const PLACE = 7;

/** A report of an import for a person, in lines of at most 80 columns. */
export function printImport(report: ImportReport): string {
  const parts = [
    [
      ...sayDetails(report),
      ...report.files.map((file) =>
        wrap(
          `Read: ${file.name} (${[file.format, file.encoding ?? ''].filter((part) => part !== '').join(', ')})`,
        ),
      ),
    ].join('\n'),
  ];
  const list = (heading: string, lines: readonly string[]) => {
    if (lines.length > 0) parts.push([heading, ...lines].join('\n'));
  };
  list(`Commentators (${report.commentators.length})`, report.commentators.map(sayCommentator));
  list(
    `Boundaries (${report.boundaries.length})`,
    report.boundaries.map(({ paragraph, speaker, opening, reason, certain, score }) =>
      sayPlace(
        paragraph,
        `${speaker ?? '?'}: ${opening}`,
        certain ? reason : `${reason} A guess, ${score.toFixed(2)} of 1.`,
      ),
    ),
  );
  list(
    `Set aside (${report.setAside.length})`,
    report.setAside.map(({ paragraph, role, opening, reason }) =>
      sayPlace(paragraph, opening, `${role === 'aside' ? 'Aside' : 'Introduction'}: ${reason}`),
    ),
  );
  list(
    'Notes',
    [...report.notes, ...report.warnings].map((line) => wrap(line, '  ')),
  );
  list(
    `Left to decide (${report.leftToDecide.length})`,
    report.leftToDecide.map((line) => wrap(line, '  ')),
  );
  return parts.join('\n\n');
}

function sayDetails(report: ImportReport): string[] {
  const fields = [
    ['Title', report.title, report.guesses.title],
    ['Question', report.question, report.guesses.question],
    ['Date', report.date, report.guesses.date],
    ['Publisher', report.publisher, report.guesses.publisher],
    ['Link', report.url, report.guesses.url],
    ['Language', report.language, undefined],
  ] as const;
  return fields.flatMap(([label, value, guess]) => {
    if (value === '' && label !== 'Title' && label !== 'Question') return [];
    return [
      wrap(`${label}: ${value || '–'}${guess && value ? ` (${guess.replace(/\.$/, '')})` : ''}`),
    ];
  });
}

function sayCommentator(commentator: ImportReport['commentators'][number]): string {
  const { name, kind, detail, reason, turns, words, certain } = commentator;
  const counts = `${turns} ${turns === 1 ? 'turn' : 'turns'}, ${words} words`;
  const line = `  ${padTo(cut(name, NAME - 1), NAME)}${padTo(kind, KIND)}${counts}`;
  const more = [detail ?? '', reason ?? '', certain ? '' : 'To be checked.']
    .filter((part) => part !== '')
    .join(' · ');
  return more === '' ? line : `${line}\n${wrap(more, '      ')}`;
}

function sayPlace(paragraph: number, words: string, reason: string): string {
  const place = padTo(`  ¶${paragraph}`, PLACE);
  return `${place} ${cut(words, COLUMNS - PLACE - 1)}\n${wrap(reason, ' '.repeat(PLACE + 1))}`;
}
