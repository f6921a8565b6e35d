import { describe, expect, it } from 'vitest';
import {
  type BadFile,
  bytesOf,
  expectRefused,
  MEGABYTE,
  mustRead,
  repeated,
  rubbish,
  speakersOf,
} from '../../../tests/fixtures/files/read-file';

describe('subtitles', () => {
  it('reads WebVTT voices and drops doubled captions', async () => {
    const vtt =
      'WEBVTT\n\nNOTE made by hand\n\n1\n00:00:01.000 --> 00:00:03.000\n<v Ann Lee>The pier stays.</v>\n\n2\n00:00:03.000 --> 00:00:05.000 align:start\n<v Ann Lee>I am <i>sure</i> of it.\n\n00:00:05.000 --> 00:00:07.000\n<v Ben Ode>It goes.\n\n00:00:07.000 --> 00:00:09.000\n<v Ben Ode>It goes.\nToday.';
    expect((await mustRead('a.vtt', bytesOf(vtt))).text).toBe(
      'Ann Lee: The pier stays. I am sure of it.\n\nBen Ode: It goes. Today.',
    );
    expect(await speakersOf('a.vtt', bytesOf(vtt))).toEqual({ 'Ann Lee': 1, 'Ben Ode': 1 });
  });

  it('reads SRT with Windows line ends and labels in the lines', async () => {
    const srt =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\nANN LEE: The pier stays,\r\nwhatever it costs.\r\n\r\n2\r\n00:00:03,500 --> 00:00:05,000\r\n>> BEN ODE: It goes.\r\n\r\n3\r\n00:00:05,100 --> 00:00:06,000\r\n(applause)\r\n';
    expect(await speakersOf('a.srt', bytesOf(srt))).toEqual({ 'ANN LEE': 1, 'BEN ODE': 1 });
  });

  it('reads entities of any spelling, in the words and in the voice', async () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann O&apos;Lee>It isn&#x27;t long &#8211; it&#39;s short&hellip;</v>\n\n00:05.000 --> 00:07.000\n<v Ben Ode>Yes &amp; no, 1 &lt; 2.</v>';
    expect((await mustRead('a.vtt', bytesOf(vtt))).text).toBe(
      "Ann O'Lee: It isn't long – it's short…\n\nBen Ode: Yes & no, 1 < 2.",
    );
  });
});

const cue = '1\n00:00:01,000 --> 00:00:03,000\nANN: x\n\n';

const bad: BadFile[] = [
  ['empty', 'a.srt', () => new Uint8Array(), /empty/],
  ['without times', 'a.srt', () => bytesOf('hello\n\nthere'), /No subtitles/],
  ['WebVTT without times', 'a.vtt', () => bytesOf('WEBVTT\n\nhello'), /No subtitles/],
  [
    'cut off in the first time',
    'a.vtt',
    () => bytesOf('WEBVTT\n\n00:00:01.000 --> 0'),
    /No subtitles/,
  ],
  ['rubbish called .srt', 'a.srt', () => rubbish(5_000), /binary data/],
  ['rubbish called .vtt', 'a.vtt', () => rubbish(5_000, 128, 254), /binary data/],
  ['six hundred thousand cues', 'a.srt', () => repeated(cue, 24 * MEGABYTE), /300,000 lines/],
  [
    'voices that never end',
    'a.vtt',
    () => repeated('<v ', 12 * MEGABYTE, 'WEBVTT\n\n00:01.000 --> 00:02.000\n'),
    /characters/,
  ],
  ['200 MB', 'a.vtt', () => new Uint8Array(200 * MEGABYTE), /200 MB/],
];

it.each(bad)(
  'subtitles, bad: %s',
  async (_, name, make, problem) => {
    await expectRefused(name, make, problem);
  },
  120_000,
);

it('a file cut off in a later cue is read as far as it goes', async () => {
  expect((await mustRead('a.srt', bytesOf(`${cue}2\n00:00:05,0`))).text).toBe('ANN: x');
});
