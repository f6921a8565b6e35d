import { randomInt } from 'node:crypto';
import { askWriter } from './ask-writer';

/**
 * Writes a debate of its own for one journey into the database that the server under test shows:
 * two commentators with text, two propositions, three positions with quotations. Says its address
 * and its title, which is made unique by a number. A coder's name gives it a second reading;
 * `names` are those of its commentators `ada` and `bo`, its `theme` and its proposition `open`.
 */
export function writeJourneyDebate(
  words: string,
  coder = '',
  names: Record<string, string> = {},
): { slug: string; title: string; readingId: string; secondReadingId: string } {
  const title = `${words} ${randomInt(1e9)}`;
  return { ...askWriter('journey', title, coder, names), title };
}

/** A debate of three commentators who write Chinese, Latin with emoji and Devanagari, Arabic. */
export function writeScriptsDebate(words: string): { slug: string; title: string } {
  const title = `${words} ${randomInt(1e9)}`;
  return { ...askWriter('scripts', title), title };
}

/** A debate of two commentators in one language, with a position each. */
export function writeWordedDebate(worded: {
  title: string;
  language: string;
  text: string;
  quotation: string;
  proposition: string;
}): { slug: string; title: string } {
  const title = `${worded.title} ${randomInt(1e9)}`;
  return { ...askWriter('worded', { ...worded, title }), title };
}

/** What the database that the server under test shows holds of a debate's positions. */
export function readStored(slug: string) {
  return askWriter('stored', slug).positions;
}

/** A debate of two commentators whose text is much longer than a screen, with three propositions. */
export function writeLongDebate(words: string): { slug: string; title: string } {
  const title = `${words} ${randomInt(1e9)}`;
  return { ...askWriter('long', title), title };
}
