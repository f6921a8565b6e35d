import { monthOf } from '@/lib/text/labels/month-names';

const LEAD =
  /^(?:(?:date|datum|fecha|data|published|posted|recorded|aired|updated|first published|veröffentlicht|publié|日期)(?: on| am| le| el)?\s*[:：]?\s*)/iu;
const WEEKDAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\.?,?\s+/iu;
/** A time of the day, or the name of the day, after the date. */
const TAIL =
  /(?:,|\s+at|\s+um|\s+à)?\s+(?:\d{1,2}[:.]\d{2}(?:\s*(?:[ap]\.?m\.?|uhr))?|星期.|г\.?)$/iu;

const FORMS: readonly [RegExp, order: 'ymd' | 'dmy' | 'mdy' | 'my'][] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, 'ymd'],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, 'ymd'],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日$/, 'ymd'],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/, 'dmy'],
  [/^(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: de| of)? (\p{L}+)\.?,?(?: de)? (\d{4})$/iu, 'dmy'],
  [/^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu, 'mdy'],
  [/^(\p{L}{3,})\.?,? (\d{4})$/iu, 'my'],
];

/** What may stand on a date's line beside it, parted from it: a place, a name, the minutes to read. */
const APART = /\s+[·|•–—]\s+|,\s+/;
const MOST_WORDS_APART = 4;
/** A line that is longer, in UTF-16 code units, is running text: no date is looked for in it. */
const LONGEST_LINE = 200;

/**
 * The date that a line states ("Published March 22, 2023", "Berlin, 4. März 2025", "4 March 2025 ·
 * 12 min read"), as YYYY-MM-DD or, for a month alone, YYYY-MM; null for a line of other things.
 * 3/4/2023 is not read: it means two days.
 */
export function readDate(line: string): string | null {
  const words = line.trim();
  if (words.length > LONGEST_LINE) return null;
  const whole = words.replace(/^[([]|[)\].]+$/g, '');
  return readWhole(whole) ?? readInParts(whole);
}

function readWhole(text: string): string | null {
  const bare = text.replace(LEAD, '').replace(WEEKDAY, '').replace(TAIL, '').trim();
  for (const [form, order] of FORMS) {
    const found = form.exec(bare);
    if (found === null) continue;
    const [, a = '', b = '', c = ''] = found;
    if (order === 'my') return isoDate(Number(b), monthOf(a), null);
    const [year, month, day] =
      order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
    return isoDate(Number(year), monthOf(month), Number(day));
  }
  return null;
}

/** A date at the beginning or the end of a line, with a few words before or after it. */
function readInParts(line: string): string | null {
  const parts = line.split(APART);
  for (let cut = 1; cut < parts.length; cut += 1) {
    const before = parts.slice(0, cut).join(', ');
    const after = parts.slice(cut).join(', ');
    for (const [date, rest] of [
      [after, before],
      [before, after],
    ] as const) {
      const found = rest.split(/\s+/).length <= MOST_WORDS_APART ? readWhole(date) : null;
      // A month with its year stands in too many titles to be taken from the middle of a line.
      if (found !== null && found.length === 10) return found;
    }
  }
  return null;
}

function isoDate(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null;
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  if (date.getUTCMonth() !== month - 1) return null;
  return date.toISOString().slice(0, day === null ? 7 : 10);
}
