import { cuesToText } from '@/lib/interchange/cues/cues-to-text';
import {
  beginningOf,
  problem,
  type ReadLimits,
  type SourceProblem,
  type SourceText,
  tooLong,
} from '@/lib/interchange/source-text';
import { timesOf } from '@/lib/interchange/transcript-table/row-times';
import { rowsToText } from '@/lib/interchange/transcript-table/rows-to-text';
import { readSpeeches, type XmlPiece, type XmlWords } from '@/lib/interchange/xml/read-speeches';
import { decodeText } from '@/lib/text/clean/decode';
import { decodeEntities } from '@/lib/text/clean/entities';
import { countWords } from '@/lib/text/count-words';

const REMEDY = 'Open it in the program it is from, and save it as text, Word or CSV.';
/** Words of a mean paragraph, and of all, from which on a document is a text and no table of settings. */
const PROSE = { mean: 5, all: 20 };

/**
 * An XML document of speeches or captions, by its form: elements that tell who speaks, or when. One
 * that tells neither is read where it holds paragraphs, and refused where it holds something else.
 */
export async function read(
  bytes: Uint8Array,
  limits: ReadLimits,
): Promise<SourceText | SourceProblem> {
  const declared = /^<\?xml[^>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w-]+)/i.exec(
    beginningOf(bytes),
  );
  const decoded = decodeText(bytes, declared?.[1]);
  if (!decoded.ok) return decoded;
  const found = readSpeeches(decoded.text);
  if (found === null) return problem('The XML nests deeper than any transcript.', REMEDY);
  if (found.hasTiers)
    return problem(
      'The XML keeps what each speaker says apart from the others, so that nothing tells in which order they spoke.',
      REMEDY,
    );
  const length = found.pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length > limits.maxTextLength) return tooLong(length, limits);
  const { text, known, note } = putTogether(found);
  if (text === null)
    return problem('The XML tells neither who speaks nor when, and holds no paragraphs.', REMEDY);
  return {
    ok: true,
    text,
    about: {},
    encoding: decoded.encoding,
    speakersKnown: known.length === 0 ? null : known,
    notes: [...decoded.notes, note],
  };
}

type Text = { text: string | null; known: string[]; note: string };

function putTogether({ pieces, names }: XmlWords): Text {
  const filled = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const said = filled.filter(({ speaker }) => speaker !== null);
  if (said.length > 0) {
    const rows = said.map(({ speaker, text }) => ({
      speaker: nameOf(speaker ?? '', names),
      text: tidy(text),
    }));
    const { text, speakers } = rowsToText(rows);
    const outside = filled.length - said.length;
    const left = outside === 0 ? '' : ' What stands outside of them was left out.';
    return { text, known: speakers, note: `The speeches of the XML were taken.${left}` };
  }
  if (filled.filter(({ start }) => start !== undefined).length > 1) {
    const times = timesOf(filled);
    const cues = filled.map(({ text }, at) => ({
      start: times[at]?.start ?? Number.NaN,
      end: times[at]?.end ?? Number.NaN,
      lines: linesOf(text).map((line) => ({ voice: null, text: line })),
    }));
    return {
      ...cuesToText(cues),
      note: `${cues.length} captions joined into running text; their times were left out.`,
    };
  }
  return runningText(filled);
}

/** "#R" is whom the head of the document says R stands for. */
function nameOf(speaker: string, names: ReadonlyMap<string, string>): string {
  const known = names.get(speaker);
  if (known !== undefined) return known;
  const parts = speaker.split(/\s+/).map((part) => part.replace(/^.*[#/]/, ''));
  if (!parts.every((part) => names.has(part)))
    return /[#/]/.test(speaker) ? parts.join(' ') : speaker;
  return parts.map((part) => names.get(part) ?? part).join(' and ');
}

function runningText(pieces: readonly XmlPiece[]): Text {
  const text = pieces.map((piece) => tidy(piece.text)).join('\n\n');
  const paragraphs = text.split('\n\n').length;
  const words = countWords(text);
  const isProse = words >= PROSE.all && words >= PROSE.mean * paragraphs;
  return { text: isProse ? text : null, known: [], note: 'The paragraphs of the XML were taken.' };
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\((?:\(([^()\n]*)\))\)/g, '($1)')
    .trim();
}

/** Captions write entities once more within those of XML. */
function linesOf(text: string): string[] {
  return decodeEntities(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
