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

/** A caption file: the words of each cue, from second to second or at the times given. */
const srt = (...cues: (string | [words: string, start: number, end: number])[]) =>
  bytesOf(
    cues
      .map((one, index) => (typeof one === 'string' ? ([one, index, index + 1] as const) : one))
      .map(([words, start, end], index) => `${index + 1}\n${at(start)} --> ${at(end)}\n${words}\n`)
      .join('\n'),
  );
const at = (seconds: number) =>
  `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${(seconds % 60).toFixed(3).padStart(6, '0').replace('.', ',')}`;
const textOf = async (...cues: Parameters<typeof srt>) =>
  (await mustRead('a.srt', srt(...cues))).text;

describe('labels in subtitles', () => {
  it.each([
    ['with what is beside the name', 'Leo Dion (host)', 'Leo Dion'],
    ['with pronouns', 'Ruth Calloway (she/her)', 'Ruth Calloway'],
    ['turned round', 'Varga, Ines', 'Ines Varga'],
    ['of an account', 'tbielak', 'tbielak'],
    ['with a number', 'Спикер №1', 'Спикер №1'],
  ])('%s', async (_, label, name) => {
    const file = srt(`${label}: Close it.`, 'Ben Ode: No.', `${label}: Why?`, 'Ben Ode: Boats.');
    expect(await speakersOf('a.srt', file)).toEqual({ [name]: 2, 'Ben Ode': 2 });
  });

  it('in every cue are one turn as long as one voice speaks', async () => {
    expect(
      await textOf('Ann Lee: Close it.', 'Ann Lee: And soon.', 'Ben Ode: No.', 'Ben Ode: No.'),
    ).toBe('Ann Lee: Close it. And soon.\n\nBen Ode: No. No.');
  });

  it('stand in brackets, before the words or above them, where the cues have them throughout', async () => {
    const above = srt('(Ann Lee)\nClose it.', '(Ben Ode)\nNo.', '(Ann Lee)\nWhy?');
    expect(await speakersOf('a.srt', above)).toEqual({ 'Ann Lee': 2, 'Ben Ode': 1 });
    const before = srt('[SPEAKER_00]: Close it.', '[SPEAKER_01]: No.', '[SPEAKER_00]: Why?');
    expect(await speakersOf('a.srt', before)).toEqual({ SPEAKER_00: 2, SPEAKER_01: 1 });
  });

  it('are those of one who is named once among others, and no words with a colon', async () => {
    const file = srt(
      'Ruth Lee: Good evening.',
      'Evan You: Close it.',
      'and soon.',
      'P1: Never.',
      'The Minister of Finance: Order.',
      'chg: why',
      'not: because.',
      '+44 7700 900123: Boats.',
      'Ruth Lee: Thank you.',
    );
    expect(await speakersOf('a.srt', file)).toEqual({
      'Ruth Lee': 2,
      'Evan You': 1,
      P1: 1,
      'The Minister of Finance': 1,
      chg: 1,
      '+44 7700 900123': 1,
    });
  });

  it('are no beginnings of sentences, though all cues have colons', async () => {
    const file = [
      'And here is the thing: no.',
      'My point: close it.',
      'Remember: boats come first.',
    ];
    expect(await textOf(...file)).toBe(file.join(' '));
  });

  it('stand in brackets among sounds and dashes', async () => {
    expect(
      await textOf(
        '[door opens]',
        '[Ann] Close it.',
        '[Ben] No.',
        '- Why?\n- Boats.',
        '[Ann] What boats?',
        '[laughs] You tell me.\n[Ben] Big ones.',
      ),
    ).toBe(
      '[door opens]\n\nAnn: Close it.\n\nBen: No.\n\nUnidentified: Why?\n\nUnidentified: Boats.\n\nAnn: What boats? [laughs] You tell me.\n\nBen: Big ones.',
    );
  });

  it('stand bare on a line above the words, where they do throughout', async () => {
    const file = srt('Speaker 1\nClose it.', 'Speaker 2\nNo.', 'Speaker 1\nWhy?', '(applause)');
    expect(await speakersOf('a.srt', file)).toEqual({ 'Speaker 1': 2, 'Speaker 2': 1 });
    expect(await textOf('Ruth Lee\nhas said it.', 'So has\nBen Ode.', 'It is so\nand stays.')).toBe(
      'Ruth Lee has said it. So has Ben Ode. It is so and stays.',
    );
  });

  it('are no sounds in brackets', async () => {
    expect(await textOf('[Laughter] Close it.', '[Music Playing]\nAnd soon.', '(Sighs) No.')).toBe(
      '[Laughter] Close it. [Music Playing] And soon. (Sighs) No.',
    );
  });

  it('stand in cues of their own, with a time beside them', async () => {
    expect(
      await textOf(
        'S00: [00:00:23]',
        'Close it, and soon.',
        'S01: [00:00:46]',
        'No.',
        'S00: [00:00:50]',
        'Why?',
      ),
    ).toBe('S00: Close it, and soon.\n\nS01: No.\n\nS00: Why?');
    expect(
      await textOf('S00: [00:00:23]', 'Close it.', 'And soon.', 'S01: [00:00:46]', 'No.'),
    ).toBe('S00: Close it. And soon.\n\nS01: No.');
  });

  it('do not make the words of one who is not named those of the one before', async () => {
    const dashes = await textOf('ANN LEE: Close it.', '>> No.', '>> Why?', '>> ANN LEE: Boats.');
    expect(dashes).toBe(
      'ANN LEE: Close it.\n\nUnidentified: No.\n\nUnidentified: Why?\n\nANN LEE: Boats.',
    );
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Lee, Ann>Close it.\n\n00:02.000 --> 00:03.000\n<v >No.\n\n00:03.000 --> 00:04.000\n<v Ben Ode>Why?\nTell me.';
    expect((await mustRead('a.vtt', bytesOf(vtt))).text).toBe(
      'Ann Lee: Close it.\n\nUnidentified: No.\n\nBen Ode: Why? Tell me.',
    );
  });
});

describe('what is said twice', () => {
  it('stays where somebody said it twice', async () => {
    expect(await textOf('ANN LEE: Close it.', 'No.', 'No.', 'No.', 'BEN ODE: Yes.', 'Yes.')).toBe(
      'ANN LEE: Close it. No. No. No.\n\nBEN ODE: Yes. Yes.',
    );
  });

  it.each([
    [
      'line by line',
      [
        'so we close',
        'so we close\nthe road',
        'the road',
        'the road\nand then',
        'and then',
        'and then\nand then',
        'and then',
      ],
    ],
    [
      'cue by cue',
      [
        'so we close',
        'so we close',
        'the road',
        'the road',
        'and then and then',
        'and then and then',
      ],
    ],
    [
      'word by word',
      ['so', 'so we', 'so we close the road', 'and', 'and then', 'and then and then'],
    ],
  ])('is said once where captions roll %s', async (_, cues) => {
    expect(await textOf(...cues)).toBe('so we close the road and then and then');
  });

  it('is said once where a file has two tracks of the same words', async () => {
    expect(
      await textOf(['Close it.', 1, 2], ['Close it.', 1, 2], ['No.', 2, 3], ['No.', 2, 3]),
    ).toBe('Close it. No.');
  });
});

describe('subtitles as files have them', () => {
  it.each([
    [
      'a blank line within a cue',
      '1\n00:00:01,000 --> 00:00:02,000\nClose it\n\nand soon.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n',
    ],
    [
      'no blank lines between cues',
      '1\n00:00:01,000 --> 00:00:02,000\nClose it\nand soon.\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n',
    ],
    [
      'every line parted',
      '1\n\n00:00:01,000 --> 00:00:02,000\n\nClose it\n\nand soon.\n\n2\n\n00:00:02,000 --> 00:00:03,000\n\nNo.\n',
    ],
    ['short times', 'WEBVTT\n\n0:01 --> 0:02\nClose it\nand soon.\n\n00:02.000-->00:03.5\nNo.\n'],
    [
      'times with a comma between',
      '0:00:01.000,0:00:02.000\nClose it\nand soon.\n\n0:00:02.000,0:00:03.000\nNo.\n',
    ],
    [
      'notes and styles of several lines',
      'WEBVTT - a talk\nKind: captions\n\nSTYLE\n::cue {\n color: red;\n}\n\nNOTE\nby hand\nand again\n\nREGION\nid:a\n\nintro-1\n00:01.000 --> 00:02.000\nClose it\nand soon.\n\nNOTE this\nis no word\n\n00:02.000 --> 00:03.000 align:start\nNo.\n',
    ],
  ])('with %s', async (_, text) => {
    const name = text.startsWith('WEBVTT') ? 'a.vtt' : 'a.srt';
    expect((await mustRead(name, bytesOf(text))).text).toBe('Close it and soon. No.');
  });

  it('keep the numbers that somebody says', async () => {
    expect(await textOf('How many?', '3', '4 or', '2019')).toBe('How many? 3 4 or 2019');
  });

  it('in scripts without spaces have none between the lines', async () => {
    expect(await textOf('今天我们', '讨论港口。', 'OK', '好')).toBe('今天我们讨论港口。 OK 好');
  });
});

describe('subtitles that name nobody', () => {
  const words = (count: number, sign = '') =>
    Array.from({ length: count }, (_, index) => `word${index}`).join(' ') + sign;

  it('are parted at pauses', async () => {
    expect(
      await textOf(
        ['Close it.', 1, 2],
        ['And soon.', 2.5, 3],
        ['No.', 4.5, 5],
        ['I mean', 5, 6],
        ['no', 7.5, 8],
      ),
    ).toBe('Close it. And soon.\n\nNo. I mean no');
  });

  it('have paragraphs of about sixty words, to the end of a sentence or of a cue', async () => {
    const file = await textOf(...Array.from({ length: 100 }, () => words(8)));
    const lengths = file.split('\n\n').map((paragraph) => paragraph.split(' ').length);
    expect(Math.max(...lengths)).toBe(56);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(800);
    expect(await textOf(words(25), words(20, '. And'), words(10), words(20, '.'))).toBe(
      `${words(25)} ${words(20)}.\n\nAnd ${words(10)} ${words(20)}.`,
    );
  });

  it('have a paragraph after a question, unless it is a short one', async () => {
    const asked = `${words(15)}?`;
    expect(await textOf(asked, 'No.', 'Why? Because.', words(9))).toBe(
      `${asked}\n\nNo. Why? Because. ${words(9)}`,
    );
  });

  it('show where a dash says that another voice begins', async () => {
    expect(await textOf('- Close it.\n- No.', 'Never.')).toBe('- Close it.\n\n- No. Never.');
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

describe('subtitles in sections', () => {
  const script = (rows: readonly string[]) =>
    bytesOf(
      `[Script Info]\nTitle: A talk\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Effect, Text\n${rows.join('\n')}\n`,
    );

  it('are rows in the order of their times, with who speaks where the file says so', async () => {
    const rows = [
      'Dialogue: 0,0:00:06.00,0:00:08.00,Default,Ann Lee,,Nineteen did, I say.',
      'Dialogue: 0,0:00:01.00,0:00:04.00,Default,Ann Lee,,The boat should run.',
      'Comment: 0,0:00:02.00,0:00:04.00,Default,,,Of the maker.',
      'Dialogue: 0,0:00:04.00,0:00:06.00,Default,Ben Ode,,{\\i1}It should not.{\\i0}\\NNobody rides.',
    ];
    const source = await mustRead('a.ass', script(rows));
    expect(source.text).toBe(
      'Ann Lee: The boat should run.\n\nBen Ode: It should not. Nobody rides.\n\nAnn Lee: Nineteen did, I say.',
    );
    expect(source.format).toBe('subtitles');
    const unnamed = rows.map((row) => row.replace(/Ann Lee|Ben Ode/, ''));
    expect((await mustRead('a.txt', script(unnamed))).text).toMatch(/^The boat should run/);
  });
});
