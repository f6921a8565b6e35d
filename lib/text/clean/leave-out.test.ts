import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leaveOut } from '@/lib/text/clean/leave-out';

const BODIES = [
  'The harbour road should be closed, and soon, for it carries more lorries than shoppers.',
  'I disagree: the shops lost their trade because the ferry stopped.',
  'Two vehicles in five were only passing through, as the council counted in May.',
  'Then build a crossing, which is cheaper than a closure.',
  'We have to stop there.',
];
const WHO = ['ruth', 'ines_v', 'tomas', 'ruth', 'ines_v'];

const thread = (turn: (who: string, words: string, index: number) => string) =>
  BODIES.map((words, index) => turn(WHO[index] ?? '', words, index)).join('\n\n');

describe('what a text holds beside what was said is left out and listed', () => {
  it('buttons, in blocks and on one line', () => {
    const { text, notes } = leaveOut(
      thread(
        (who, words, n) =>
          `u/${who}\n•\n${n + 2}h ago\n\n${words}\n\nUpvote\n${n}\n\nReply\n\nShare`,
      ),
    );
    expect(text).toBe(thread((who, words, n) => `u/${who}\n${n + 2}h ago\n\n${words}`));
    expect(notes).toEqual([
      'Lines of the page it was copied from left out: “•” (5 times), “Upvote” (5 times), “0” (5 times), “Reply” (5 times), “Share” (5 times).',
    ]);
    const old = leaveOut(
      thread(
        (who, words, n) => `[–]${who} ${n} points 5 hours ago\n\n${words}\n\npermalink embed save`,
      ),
    );
    expect(old.text).toBe(
      thread((who, words, n) => `[–]${who} ${n} points 5 hours ago\n\n${words}`),
    );
    const labelled = leaveOut(thread((who, words) => `${who}: ${words}\nAntworten`));
    expect(labelled.text).toBe(thread((who, words) => `${who}: ${words}`));
  });

  it('buttons behind a name and its time, and counts beside buttons', () => {
    const { text, notes } = leaveOut(
      thread((who, words, n) => `${who} ${n + 1} hours ago | prev | next [–]\n\n${words}\n\nreply`),
    );
    expect(text).toBe(thread((who, words, n) => `${who} ${n + 1} hours ago\n\n${words}`));
    expect(notes[0]).toBe('Buttons behind names left out: “| prev | next [–]” (5 times).');
    expect(leaveOut(thread((who, words, n) => `${who}\n${words}\nLike\nReply\n${n}h`)).text).toBe(
      thread((who, words) => `${who}\n${words}`),
    );
  });

  it('times behind sentences, in brackets and between signs', () => {
    const plain = thread((who, words) => `${who}: ${words}`);
    const timed = (mark: (turn: number) => string) =>
      thread((who, words, n) => `${who}: ${words} ${mark(n)}`);
    for (const mark of [
      (n: number) => `#00:0${n}:12-5#`,
      (n: number) => `[00:0${n}:12]`,
      (n: number) => `(0${n}:12)`,
    ])
      expect(leaveOut(timed(mark))).toEqual({
        text: plain,
        notes: ['Times behind what was said left out (5).'],
      });
    expect(leaveOut(thread((who, words, n) => `#00:0${n}:12-5# ${who}: ${words}`)).text).toBe(
      plain,
    );
  });

  it('days and buttons between turns, however seldom', () => {
    const talk = (between: (turn: number) => string) =>
      thread((who, words, n) => `${who}\n10:0${n} AM\n${words}${between(n)}`).replaceAll(
        '\n\n',
        '\n',
      );
    const found = leaveOut(
      talk(
        (n) =>
          ['', '\n2 replies\nLast reply 3 days ago\nView thread', '\nFriday, March 15th\nNew'][n] ??
          '',
      ),
    );
    expect(found.text).toBe(talk(() => ''));
    expect(found.notes).toEqual([
      'Lines between turns left out: “2 replies”, “Last reply 3 days ago”, “View thread”, “Friday, March 15th”, “New”.',
    ]);
  });

  it('the numbers of lines, where nearly every line has one', () => {
    const lines = thread((who, words) => `${who}: ${words.replace(/ (?=\S+ \S+$)/, '\n')}`).split(
      '\n',
    );
    const filled = lines.filter((line) => line !== '');
    const numbered = lines.map((line) =>
      line === '' ? '' : ` ${(filled.indexOf(line) % 6) + 1}  ${line}`,
    );
    expect(leaveOut(numbered.join('\n'))).toEqual({
      text: lines.join('\n'),
      notes: [`Numbers of lines left out (${filled.length}).`],
    });
  });

  it('running heads that count', () => {
    const talk = (head: (page: number) => string) =>
      BODIES.map((words, n) => `Ruth Calloway: ${words}\n\n${head(n + 1)}`).join('\n\n');
    for (const head of [
      (n: number) => `The Harbour Review 2024   ${n}`,
      (n: number) => `Wednesday, 22 May 2013     Take: ${n + 374}`,
      (n: number) => `Harbour Squared - ${n} - 5/1/2024`,
      (n: number) => `${n} | Hearing on the harbour`,
    ])
      expect(leaveOut(talk(head)).text).toBe(
        talk(() => '')
          .replace(/\n{3,}/g, '\n\n')
          .trim(),
      );
    const two =
      'Harbour Squared - 1 - 5/1/2024\n\nRuth: Yes.\n\nHarbour Squared - 2 - 5/1/2024\n\nInes: No.';
    expect(leaveOut(two)).toEqual({
      text: 'Ruth: Yes.\n\nInes: No.',
      notes: ['Running heads left out: “Harbour Squared - 1 - 5/1/2024” (2 times).'],
    });
  });

  it.each([
    'Transcribed by https://example.org',
    'This transcript was generated automatically and may contain errors.',
    'This editable transcript was computer generated and might contain errors. People can also change it.',
    'Meeting ended after 00:07:12\n\nThis transcript was computer generated.',
    'Dieses Transkript wurde automatisch erstellt.',
    'Transcription générée automatiquement',
    'Transcribed by: Lena Moss, June 1989',
    'Transkription: Lena Moss',
  ])('how it was made: %s', (footer) => {
    const talk = 'Ruth: Shall we stop?\n\nInes: We shall.';
    expect(leaveOut(`${talk}\n\n${footer}`).text).toBe(talk);
  });
});

describe('what somebody said stays', () => {
  it.each([
    'Ruth: Read this.\n\nInes: This transcript was computer generated.',
    'Ruth: Read this.\n\nInes: Transcribed by whom?',
    'Ruth Calloway  0:15\nRead this to me.\n\nInes Varga  0:18\nThis transcript was computer generated.',
    'Ruth: Read this.\n\nInes: It says this.\n\nI think the transcript was generated by a machine.',
    BODIES.map((words, n) => `${n + 1}. ${words}\n${n + 7} lorries`).join('\n'),
    'Question 1\n\nRuth: So?\n\nQuestion 2\n\nInes: So.\n\nQuestion 3\n\nRuth: Well.',
    'Agenda item 1\n\nRuth: So?\n\nAgenda item 2\n\nInes: So.\n\nAgenda item 3\n\nRuth: Well.',
    'Participant A 1: So?\n\nParticipant A 2: So.\n\nParticipant A 3: Well.',
    'Ruth Lee 0:01\nSo.\n\nRuth Lee 0:02\nWell.\n\nRuth Lee 0:03\nNo.',
    thread((who, words) => `${who}\n${words}\n\ninterviewer\nno`),
    thread((_, words) => `interviewer\nwhy do you say so\nruth\n${words}`),
    thread((who, words) => `${who}: ${words}\n\nines: No\n\n${who}: No`),
    thread((_, words) => `${words}\nLord have mercy`),
    thread((who, words) => `${who}\n${words}\n[applause]`),
    thread((who, words, n) => `${who}\n10:0${n} AM\n${n > 0 ? words : 'Reply\nToday'}`).replaceAll(
      '\n\n',
      '\n',
    ),
    thread((who, words, n) => `${who} (00:0${n})\n${words}`),
    thread((who, words, n) => `${who} Ode Jr. (00:0${n})\n${words}`),
  ])('%j', (text) => {
    expect(leaveOut(text)).toEqual({ text, notes: [] });
  });

  const said = fc.constantFrom(
    ...[
      'No.',
      'No',
      'no',
      'Yes.',
      'yes',
      'lol',
      'ok then',
      'Reply',
      'Why?',
      'me too',
      'Applause',
      '12',
      '…',
    ],
    ...BODIES,
  );
  const names = fc.uniqueArray(
    fc.constantFrom('Anna', 'Ben Ode', 'P1', 'ruth', 'bell hooks', 'INES', '王芳'),
    {
      minLength: 2,
      maxLength: 3,
    },
  );
  const layouts: [string, (who: string, words: string, turn: number) => string, string][] = [
    ['a label on the line', (who, words) => `${who}: ${words}`, '\n\n'],
    ['a label on the line, no blank lines', (who, words) => `${who}: ${words}`, '\n'],
    ['a name and a colon above', (who, words) => `${who}:\n${words}`, '\n\n'],
    ['a name above', (who, words) => `${who}\n${words}`, '\n\n'],
    ['a name above, no blank lines', (who, words) => `${who}\n${words}`, '\n'],
    ['a name and a time above', (who, words, n) => `${who}  0:0${n % 10}\n${words}`, '\n\n'],
    ['a name above a time', (who, words, n) => `${who}\n10:0${n % 10} AM\n${words}`, '\n'],
    ['a time and a name', (who, words, n) => `[00:0${n % 10}] ${who}\n${words}`, '\n\n'],
    ['marks', (who, words) => `**${who}:** ${words}`, '\n\n'],
  ];
  it.each(layouts)('whatever is said how often, under %s', (_, turn, gap) => {
    const turns = fc.array(fc.tuple(fc.nat(2), said), { minLength: 3, maxLength: 24 });
    fc.assert(
      fc.property(names, turns, (people, list) => {
        const text = list
          .map(([who, words], n) => turn(people[who % people.length] ?? '', words, n))
          .join(gap);
        expect(leaveOut(text)).toEqual({ text, notes: [] });
      }),
      { numRuns: 300 },
    );
  });
});

it('changes nothing the second time', () => {
  const line = fc.constantFrom(
    'Reply',
    'Share',
    '3',
    '•',
    'ruth',
    'Page 1 - 2024',
    'Page 2 - 2024',
    '',
    ...BODIES,
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { text } = leaveOut(lines.join('\n').trim());
      expect(leaveOut(text).text).toBe(text);
    }),
  );
});
