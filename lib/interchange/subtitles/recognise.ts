import { isCalled } from '@/lib/interchange/source-formats';
import { beginningOf, type Recognised } from '@/lib/interchange/source-text';
import { hasDialogue } from '@/lib/interchange/subtitles/parse-dialogue';

/** A time to another after a number, or on the first line. */
const TIMED_START = /^(?:\d+\s*\r?\n)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[,.]\d{1,3})?\s*-->\s*\d/;

/** By the first line of WebVTT the first time of SRT or the first section of a script; else by its name. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  const beginning = beginningOf(bytes);
  if (/^WEBVTT(?:\s|$)/.test(beginning) || TIMED_START.test(beginning)) return 'content';
  if (hasDialogue(beginning)) return 'content';
  return isCalled(name, 'subtitles') ? 'name' : null;
}
