import { isBox } from '@/lib/text/labels/drawn-lines';
import { nameKey } from '@/lib/text/names/person-name';

type Label = { form: string; name: string; contentAt: number };
type Line = { text: string; firstInParagraph: boolean; standing: Label | null };

const BEFORE_WORDS: ReadonlySet<string> = new Set(['colon', 'bold', 'question', 'dotted']);

/** A label that stands alone so often on its line stands above words. */
const OFTEN = 2;

/**
 * The lines without what looks like a label at the beginning of somebody's words: where names stand
 * alone on their lines above what is said ("Ann Lee:"), "Question: who pays?" right below one of them
 * is said by her. A label that also stands elsewhere is left. O(lines).
 */
export function withoutLabelsInWords<L extends Line>(
  lines: readonly L[],
): (L | (L & { candidate: null; standing: null }))[] {
  const alone = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const key = keyOfLabel(line);
    if (key === null || !isAlone(line) || lines[index + 1]?.firstInParagraph !== false) continue;
    alone.set(key, (alone.get(key) ?? 0) + 1);
  }
  const isAbove = (line: L | undefined) => {
    const key = line === undefined || !isAlone(line) ? null : keyOfLabel(line);
    return key !== null && (alone.get(key) ?? 0) >= OFTEN;
  };
  const isBelow = (line: L, index: number) => !line.firstInParagraph && isAbove(lines[index - 1]);
  const elsewhere = new Set(
    lines.flatMap((line, index) => (isBelow(line, index) ? [] : [keyOfLabel(line)])),
  );
  return lines.map((line, index) => {
    const key = keyOfLabel(line);
    if (key === null || !isBelow(line, index) || elsewhere.has(key)) return line;
    return { ...line, candidate: null, standing: null };
  });
}

function keyOfLabel({ standing }: Line): string | null {
  return standing !== null && BEFORE_WORDS.has(standing.form) ? nameKey(standing.name) : null;
}

function isAlone({ standing, text }: Line): boolean {
  return standing !== null && standing.contentAt >= text.length;
}

/**
 * The lines without what looks like a label in the head or the foot of a file that is set between two
 * lines drawn across ("Channel: harbour"). A label that also stands elsewhere is left. O(lines).
 */
export function withoutLabelsInBoxes<L extends Line & { paragraph: number }>(
  lines: readonly L[],
): (L | (L & { candidate: null; standing: null }))[] {
  const boxes = [lines[0], lines.at(-1)].flatMap((line) => {
    const own = lines.filter(({ paragraph }) => paragraph === line?.paragraph);
    return line !== undefined && isBox(own.map(({ text }) => text)) ? [line.paragraph] : [];
  });
  if (boxes.length === 0) return [...lines];
  const isIn = ({ paragraph }: L) => boxes.includes(paragraph);
  const elsewhere = new Set(
    lines.flatMap((line) =>
      line.standing === null || isIn(line) ? [] : [nameKey(line.standing.name)],
    ),
  );
  return lines.map((line) =>
    line.standing !== null && isIn(line) && !elsewhere.has(nameKey(line.standing.name))
      ? { ...line, candidate: null, standing: null }
      : line,
  );
}
