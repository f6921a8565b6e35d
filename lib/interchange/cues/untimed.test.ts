import { describe, expect, it } from 'vitest';
import { withoutTimes } from '@/lib/interchange/cues/untimed';

const WORDS = [
  'good evening and welcome to the harbour hall tonight we ask',
  'whether the road should be closed to cars',
  'No.',
  'thank you and good night to all of you here',
];
const TIMES = [0, 5, 9, 20];
const clock = (seconds: number) => `0:${String(seconds).padStart(2, '0')}`;
const text = (line: (time: number, words: string) => string) =>
  WORDS.map((words, at) => line(TIMES[at] ?? 0, words)).join('\n');

describe('withoutTimes', () => {
  it.each([
    ['on lines of their own', (time: number, words: string) => `${clock(time)}\n${words}`],
    ['with blank lines', (time: number, words: string) => `${clock(time)}\n\n${words}\n`],
    ['before the words', (time: number, words: string) => `${clock(time)} ${words}`],
    ['in brackets', (time: number, words: string) => `[00:0${clock(time)}] ${words}`],
    [
      'from and to',
      (time: number, words: string) =>
        `[00:0${clock(time)}.000 --> 00:0${clock(time + 1)}.000]  ${words}`,
    ],
  ])('takes times out %s, and ends a paragraph at a pause', (_, line) => {
    expect(withoutTimes(`Transcript\n\n${text(line)}`)).toEqual({
      text: `Transcript\n\n${WORDS[0]} ${WORDS[1]}\n\n${WORDS[2]}\n\n${WORDS[3]}`.replace(
        'cars\n\nNo',
        'cars No',
      ),
      times: 4,
    });
  });

  it('leaves other texts as they are', () => {
    const prose =
      'The road is closed.\n\nAt 10:30 it opens.\n\n10:45 is too late for us.\n\nSo be it.';
    expect(withoutTimes(prose)).toBeNull();
    expect(withoutTimes(text((time, words) => `${clock(59 - time)} ${words}`))).toBeNull();
    expect(withoutTimes('0:01\n0:02\n0:03\n0:04')).toBeNull();
    expect(withoutTimes('')).toBeNull();
  });
});
