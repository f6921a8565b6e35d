/** A text made easy to compare, and for each of its code units the place it came from. */
export type FoldedText = {
  text: string;
  /** `starts[i]`: the offset in the original of folded code unit i; one more entry for the end. */
  starts: Uint32Array;
};

const SAME_AS: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‹': "'",
  '›': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '…': '...',
};

const DROPPED = /[\u00ad\u200b\u2060\ufeff]/;

/**
 * Folds what editors and typesetters change without changing the words: kinds of quotation marks
 * and dashes, white space (any run is one space), letter case, soft hyphens. O(text).
 */
export function foldForMatching(text: string): FoldedText {
  const parts: string[] = [];
  const starts: number[] = [];
  let afterSpace = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (/\s/.test(sign)) {
      if (!afterSpace) {
        parts.push(' ');
        starts.push(index);
      }
      afterSpace = true;
      continue;
    }
    if (DROPPED.test(sign)) continue;
    afterSpace = false;
    const folded = SAME_AS[sign] ?? foldCase(sign);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(index);
    if (sign === '-' && parts.at(-2) === '-') {
      // Two hyphens stand for a dash.
      parts.pop();
      starts.pop();
    }
  }
  starts.push(text.length);
  return { text: parts.join(''), starts: Uint32Array.from(starts) };
}

/** Lower case, except for the few letters that grow when lowered. */
function foldCase(sign: string): string {
  const lower = sign.toLowerCase();
  return lower.length === 1 ? lower : sign;
}

let last: { of: string; folded: FoldedText } | null = null;

/** The same, remembering the last long text: many quotations are looked up in one text. */
export function foldOnce(text: string): FoldedText {
  if (last?.of === text) return last.folded;
  last = { of: text, folded: foldForMatching(text) };
  return last.folded;
}
