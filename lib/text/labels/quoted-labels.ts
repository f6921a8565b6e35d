import { nameKey } from '@/lib/text/names/person-name';

type Line = {
  text: string;
  firstInParagraph: boolean;
  candidate: { name: string; contentAt: number; form: string } | null;
};

/** Forms that head a whole piece: under them nobody quotes a turn. */
const SECTION_FORMS: ReadonlySet<string> = new Set(['heading', 'byline', 'bare', 'signature']);

const BLOCK_QUOTE = /^\s{0,3}>/;
/** All that is said stands between marks of quotation. */
const ALL_QUOTED = /^(?:"[^"]+"|[“„][^“”„]+[”“]|«[^«»]+»|‘[^‘]+’|「[^「」]+」|『[^『』]+』)$/u;

/**
 * The lines of which the label may be quoted by whoever speaks: it begins nothing at once, but is left to be
 * asked about. Such are labels in a block quotation where others stand outside of one; and a label whose words
 * are all between marks of quotation, with a paragraph after it that has no label, where others' words are
 * not: who goes on there is as well the one who quotes. O(lines).
 */
export function withoutQuotedLabels<L extends Line>(
  lines: readonly L[],
): (L | (L & { candidate: null }))[] {
  const labels = lines.filter(isTurn);
  const inBlocks = labels.filter(({ text }) => BLOCK_QUOTE.test(text));
  const areBlocksQuoted = inBlocks.length > 0 && inBlocks.length * 2 < labels.length;
  const saidInQuotes = labels.filter((line) => ALL_QUOTED.test(wordsOf(line)));
  const areWordsQuoted = saidInQuotes.length > 0 && saidInQuotes.length * 2 < labels.length;
  if (!areBlocksQuoted && !areWordsQuoted) return [...lines];
  const spoken = new Set(
    labels.flatMap((line) => (ALL_QUOTED.test(wordsOf(line)) ? [] : [keyOf(line)])),
  );
  return lines.map((line, index) => {
    if (!isTurn(line)) return line;
    const isInBlock = areBlocksQuoted && BLOCK_QUOTE.test(line.text);
    const goesOn = lines
      .slice(index + 1, index + 2)
      .some((next) => next.firstInParagraph && next.candidate === null);
    const isQuoted = areWordsQuoted && goesOn && spoken.size > 1 && ALL_QUOTED.test(wordsOf(line));
    return isInBlock || isQuoted ? { ...line, candidate: null } : line;
  });
}

function isTurn({ candidate }: Line): boolean {
  return candidate !== null && !SECTION_FORMS.has(candidate.form);
}

function wordsOf({ text, candidate }: Line): string {
  return text.slice(candidate?.contentAt ?? 0).trim();
}

function keyOf({ candidate }: Line): string {
  return nameKey(candidate?.name ?? '');
}
