import { type ColumnKind, columnKind } from '@/lib/interchange/transcript-table/column-words';

/** The columns of a transcript by their headings. */
export type NamedColumns = {
  speaker: string | undefined;
  text: string | undefined;
  start: string | undefined;
  end: string | undefined;
  lasts: string | undefined;
};

/** Which columns name the speaker and hold the words, or null where one of them is missing. */
export function findColumns(headers: readonly string[]): { speaker: string; text: string } | null {
  const { speaker, text } = nameColumns(headers);
  return speaker === undefined || text === undefined ? null : { speaker, text };
}

/** Of each kind the column whose heading says it best; undefined where none does. */
export function nameColumns(headers: readonly string[]): NamedColumns {
  const best = (kind: ColumnKind) => {
    const found = headers.flatMap((header) => {
      const known = columnKind(header);
      return known?.kind === kind ? [{ header, rank: known.rank }] : [];
    });
    return found.reduce((least, one) => (one.rank < least.rank ? one : least), {
      header: undefined as string | undefined,
      rank: Number.POSITIVE_INFINITY,
    }).header;
  };
  return {
    speaker: best('speaker'),
    text: best('text'),
    start: best('start'),
    end: best('end'),
    lasts: best('lasts'),
  };
}

/** "Hass, Ryan" → "Ryan Hass"; signs that would end a label are taken out. */
export function cleanSpeaker(name: string): string {
  const flat = name
    .replace(/[:：\n\r\t]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  const turned = /^([\p{L}\p{M}'’ -]+), ([\p{L}\p{M}.'’ -]+)$/u.exec(flat);
  return turned ? `${turned[2]} ${turned[1]}` : flat;
}
