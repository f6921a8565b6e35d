import { isCalled } from '@/lib/interchange/source-formats';
import { beginningOf, type Recognised } from '@/lib/interchange/source-text';

/** A time to another after a number, or on the first line. */
const TIMED_START = /^(?:\d+\s*\r?\n)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[,.]\d{1,3})?\s*-->\s*\d/;

/** By the first line of WebVTT or the first time of SRT; else by its name. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  const beginning = beginningOf(bytes);
  if (/^WEBVTT(?:\s|$)/.test(beginning) || TIMED_START.test(beginning)) return 'content';
  return isCalled(name, 'subtitles') ? 'name' : null;
}
