import type { Cue } from '@/lib/interchange/cues/cue';
import {
  type CueLabel,
  labelOfVoice,
  markOf,
  readCueLabels,
} from '@/lib/interchange/cues/read-labels';
import { isTimeLine } from '@/lib/text/labels/times';
import { asideReason } from '@/lib/text/split/front-matter';

/** Words of one cue. */
export type Said = {
  text: string;
  start: number;
  end: number;
  /** True where the whole cue only tells of a sound: "(applause)". */
  isSound: boolean;
};

/** What one voice says until another begins. */
export type CueTurn = {
  /** As it is to stand before the words; null where nothing names who speaks. */
  label: string | null;
  /** The sign with which it begins where nothing else says so: ">> ". */
  mark: string;
  said: Said[];
};

export type FoundTurns = {
  turns: CueTurn[];
  /** Names that the file marks as voices, or by which its cues begin throughout. */
  known: string[];
};

/** Keys of no name: who began without one, and who speaks where the file marks nobody. */
const SOMEBODY = ' ';
const NOBODY = '';

/**
 * Who says what in cues: by the voice that they mark, by labels in the words, and by the signs with
 * which another voice begins. Cues of one voice in a row are one turn. O(cues).
 */
export function findTurns(cues: readonly Cue[]): FoundTurns {
  const { labels, known } = readCueLabels(cues);
  const isVoiced = cues.filter(hasVoice).length > cues.length / 2;
  const voices = new Map<string, CueLabel>();
  const turns: CueTurn[] = [];
  let speaking: string | null = null;
  const begin = (key: string, label: string | null, mark = '') => {
    if (key === speaking && key !== SOMEBODY) return;
    turns.push({ label, mark, said: [] });
    speaking = key;
  };
  for (const [at, { start, end, lines }] of cues.entries()) {
    const isSound = lines.every(({ text }) => asideReason(text) !== null);
    for (const [index, line] of lines.entries()) {
      const label = labels[at]?.[index] ?? null;
      let { text } = line;
      if (line.voice) {
        const voice = voices.get(line.voice) ?? labelOfVoice(line.voice);
        voices.set(line.voice, voice);
        begin(voice.key, voice.label);
        // Some files say the name once more in the words.
        if (label?.key === voice.key) text = label.rest;
      } else if (label !== null) {
        begin(label.key, label.label);
        text = label.rest;
      } else if (markOf(text) !== '') {
        begin(SOMEBODY, null, markOf(text));
        text = text.slice(markOf(text).length);
      } else if (line.voice === '' || isVoiced) {
        // Where the file marks the voices, the one before has ended; a sound is nobody's.
        if (asideReason(text) === null) begin(NOBODY, null);
      }
      if (turns.length === 0) turns.push({ label: null, mark: '', said: [] });
      if (text !== '' && !isTimeLine(text)) turns.at(-1)?.said.push({ text, start, end, isSound });
    }
  }
  return {
    turns: turns.filter(({ said }) => said.length > 0),
    known: [...new Set([...[...voices.values()].map(({ name }) => name), ...known])],
  };
}

function hasVoice({ lines }: Cue): boolean {
  return lines.some(({ voice }) => voice !== null && voice !== '');
}
