import { countElements, type DocumentParts } from '@/lib/interchange/docx/look-through';
import { shortened } from '@/lib/text/beginning-of';
import { decodeEntities } from '@/lib/text/clean/entities';

/** So many names of those who changed a document are said. */
const SHOWN = 5;
const LONGEST_SHOWN = 80;

/** What is said of a document beside its words, each only where there is such a thing. */
export function noteParts(
  { changes, pictures }: DocumentParts,
  boxes: number,
  others: { comments: string; edges: readonly string[] },
): string[] {
  const notes: string[] = [];
  if (changes.size > 0) notes.push(sayChanges(changes));
  if (boxes > 0)
    notes.push(
      boxes === 1
        ? 'A text box was read; its words stand behind the paragraph that holds it.'
        : `${boxes} text boxes were read; the words of each stand behind the paragraph that holds it.`,
    );
  const comments = countElements(others.comments, 'w:comment');
  const left = [
    ...(comments > 0 ? [count(comments, 'comment')] : []),
    ...(pictures > 0 ? [count(pictures, 'picture')] : []),
  ];
  if (left.length > 0) notes.push(`Left out: ${left.join(' and ')}.`);
  const edges = [...new Set(others.edges.map(wordsOf).filter((words) => /\p{L}/u.test(words)))];
  if (edges.length > 0)
    notes.push(
      `Heads and feet of the pages left out: ${edges.slice(0, SHOWN).map(quote).join(', ')}.`,
    );
  return notes;
}

function sayChanges(changes: DocumentParts['changes']): string {
  const all = [...changes.values()];
  const insertions = all.reduce((sum, one) => sum + one.insertions, 0);
  const deletions = all.reduce((sum, one) => sum + one.deletions, 0);
  const what = [
    ...(insertions > 0 ? [count(insertions, 'insertion')] : []),
    ...(deletions > 0 ? [count(deletions, 'deletion')] : []),
  ].join(' and ');
  const names = [...changes.keys()].slice(0, SHOWN).join(', ');
  const more = changes.size > SHOWN ? ` and ${changes.size - SHOWN} more` : '';
  return `Tracked changes were taken as accepted: ${what} by ${names}${more}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The words of a part, paragraphs on one line. */
function wordsOf(xml: string): string {
  const pieces = xml
    .split('<')
    .filter((piece) => !piece.startsWith('w:instrText'))
    .map((piece) => piece.slice(piece.indexOf('>') + 1));
  return decodeEntities(pieces.join(' ')).replace(/\s+/g, ' ').trim();
}

function quote(words: string): string {
  return `“${shortened(words, LONGEST_SHOWN)}”`;
}
