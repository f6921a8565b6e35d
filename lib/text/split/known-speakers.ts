import { parseNameAndDetail } from '@/lib/text/labels/beside-name';
import { type Closer, type LabelReading, listReadings } from '@/lib/text/labels/label-readings';
import { isTimeLine } from '@/lib/text/labels/times';
import { nameKey } from '@/lib/text/names/person-name';
import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import { kindOfLabel } from '@/lib/text/split/label-groups';
import type { LabelLine } from '@/lib/text/split/label-lines';
import { candidateOf } from '@/lib/text/split/reading-candidate';

/** "Evan You. He said": parts a label from words only where the name has no plainer label. */
const WEAK: ReadonlySet<Closer> = new Set(['stop', 'gap']);
/** A wrapped line of running words may begin so, too. */
const OPENS_PARAGRAPHS: ReadonlySet<Closer> = new Set(['stop', 'gap', 'dash']);

/**
 * Finds all turns of people who are said to speak: every line that begins with one of the names in
 * any form of label. A name given with an affiliation is found without it, too. O(lines).
 *
 * @returns the lines, with these labels as their candidates, and the speakers by name key, under the
 *   names as they were given
 */
export function findKnownSpeakers(
  lines: readonly LabelLine[],
  names: readonly string[],
): { lines: readonly LabelLine[]; speakers: Map<string, ChosenSpeaker> } {
  const speakers = new Map<string, ChosenSpeaker>();
  if (names.length === 0) return { lines, speakers };
  const given = new Map<string, string>();
  for (const name of names) given.set(nameKey(name), name.trim());
  for (const name of names) {
    const own = parseNameAndDetail(name, true)?.name ?? name;
    if (!given.has(nameKey(own))) given.set(nameKey(own), name.trim());
  }
  const found = lines.map((line) => findReading(line, given));
  const plain = new Set(
    found.flatMap((own) => (own === null || WEAK.has(own.reading.closer) ? [] : [own.name])),
  );
  const labelled = lines.map((line, index) => {
    const own = found[index];
    if (!own || (WEAK.has(own.reading.closer) && plain.has(own.name))) return line;
    const candidate = { ...candidateOf(own.reading), name: own.name };
    const next = lines[index + 1];
    // "Name" above its time.
    if (own.reading.closer === 'end' && next !== undefined && isTimeLine(next.text))
      candidate.contentAt = next.end - line.start;
    const key = nameKey(own.name);
    const before = speakers.get(key);
    if (before === undefined) speakers.set(key, speakerOf(own.name, own.reading));
    else before.detail ??= own.reading.detail;
    return { ...line, candidate, standing: candidate };
  });
  return { lines: labelled, speakers };
}

/** How a sentence ends. */
const ENDS = /[.!?…。！？]["”’»]*$/u;

function findReading(
  { text, firstInParagraph }: LabelLine,
  given: ReadonlyMap<string, string>,
): { reading: LabelReading; name: string } | null {
  const readings = listReadings(text).flatMap((reading) => {
    const name = given.get(nameKey(reading.name));
    const stands = firstInParagraph || !OPENS_PARAGRAPHS.has(reading.closer);
    // "Evan You, of all people, said so." is a sentence and no name with an affiliation.
    const isSentence = reading.closer === 'end' && reading.detail !== null && ENDS.test(text);
    return name === undefined || !stands || isSentence ? [] : [{ reading, name }];
  });
  return readings.find(({ reading }) => !WEAK.has(reading.closer)) ?? readings[0] ?? null;
}

function speakerOf(name: string, { detail, closer }: LabelReading): ChosenSpeaker {
  const kind = kindOfLabel(name, closer === 'colon' ? 'colon' : 'bare');
  return {
    name,
    detail,
    // What a person calls a speaker is one, whatever the word is.
    kind: kind === 'never' ? 'person' : kind,
    certain: true,
    families: new Set(['turn', 'section']),
  };
}
