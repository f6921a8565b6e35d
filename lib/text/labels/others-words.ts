type Line = { text: string; firstInParagraph: boolean };

const BLOCK_QUOTE = /^\s{0,3}(?:>\s?)+/;
/** Above a letter that another one answers or hands on; who wrote it stands below, if anywhere. */
const OTHER_LETTER =
  /^\s*(?:>\s?)*-{2,}\s?(?:original message|original-nachricht|originalnachricht|ursprüngliche nachricht|weitergeleitete nachricht|forwarded message|message d['’]origine|message transféré|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht)\s?-{2,}/iu;

/** So many words in a row are looked for, and such a share of them tells that a block is repeated. */
const IN_ROW = 3;
const SHARE = 0.8;
/** So many words of a block are looked for. */
const MOST_WORDS = 300;

export type OthersWords = {
  /** Lines at which nobody who is known begins: whoever spoke before is not the one who goes on. */
  nobodys: ReadonlySet<number>;
  /** Lines that repeat in a block quotation what stands before them without one. */
  repeated: ReadonlySet<number>;
};

/**
 * What stands among somebody's words, has no label and is not theirs: what goes on outside of block quotations
 * where all labels stand within them, another letter below a letter, and blocks that repeat what was
 * said before, with the line right above that ends with a colon. By places of lines. O(text).
 */
export function findOthersWords(
  lines: readonly Line[],
  isLabel: (index: number) => boolean,
): OthersWords {
  const isInBlock = lines.map(({ text }) => BLOCK_QUOTE.test(text));
  const labels = lines.flatMap((_, index) => (isLabel(index) ? [index] : []));
  const [first = lines.length] = labels;
  const areAllInBlocks = labels.length > 0 && labels.every((index) => isInBlock[index]);
  const nobodys = new Set<number>();
  for (const [index, { text, firstInParagraph }] of lines.entries()) {
    if (index <= first || isLabel(index)) continue;
    const isOutside = areAllInBlocks && firstInParagraph && isInBlock[index - 1] === true;
    if ((isOutside && !isInBlock[index]) || OTHER_LETTER.test(text)) nobodys.add(index);
  }
  return {
    nobodys,
    repeated: areAllInBlocks ? new Set() : findRepeated(lines, isInBlock, isLabel),
  };
}

function findRepeated(
  lines: readonly Line[],
  isInBlock: readonly boolean[],
  isLabel: (index: number) => boolean,
): Set<number> {
  const runs: number[][] = [];
  for (const index of lines.keys()) {
    if (isInBlock[index] !== true || isLabel(index)) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  const wanted = new Map<string, number>();
  const rows = runs.map((run) =>
    rowsOf(run.flatMap((index) => wordsOf(lines[index])).slice(0, MOST_WORDS)),
  );
  for (const row of rows.flat()) wanted.set(row, Number.POSITIVE_INFINITY);
  if (wanted.size > 0) findFirst(lines, isInBlock, wanted);
  const found = new Set<number>();
  for (const [place, run] of runs.entries()) {
    const own = rows[place] ?? [];
    const [from = 0] = run;
    const before = own.filter((row) => (wanted.get(row) ?? from) < from);
    if (own.length === 0 || before.length < SHARE * own.length) continue;
    for (const index of run) found.add(index);
    const above = lines[from - 1];
    const isHead = lines[from]?.firstInParagraph === false && /[:：]$/.test(above?.text ?? '');
    if (isHead && !isLabel(from - 1)) found.add(from - 1);
  }
  return found;
}

/** Notes of each row of words the first line outside of blocks in which it ends. O(text). */
function findFirst(
  lines: readonly Line[],
  isInBlock: readonly boolean[],
  wanted: Map<string, number>,
): void {
  let last: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (isInBlock[index]) continue;
    const words = [...last, ...wordsOf(line)];
    for (const row of rowsOf(words))
      if (wanted.has(row)) wanted.set(row, Math.min(wanted.get(row) ?? index, index));
    last = words.slice(1 - IN_ROW);
  }
}

function wordsOf(line: Line | undefined): string[] {
  const text = line?.text.replace(BLOCK_QUOTE, '').toLowerCase() ?? '';
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function rowsOf(words: readonly string[]): string[] {
  return words.slice(IN_ROW - 1).map((_, at) => words.slice(at, at + IN_ROW).join(' '));
}
