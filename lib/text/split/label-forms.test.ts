import { describe, expect, it } from 'vitest';
import { normaliseText } from '@/lib/text/clean/normalise-text';
import { parseSpeakerLabel } from '@/lib/text/split/speaker-label';
import { proposeSplit } from '@/lib/text/split/split-contributions';

/** What stands before a label, by the turn's number. */
const befores: Readonly<Record<string, (turn: number) => string>> = {
  nothing: () => '',
  'a number': (turn) => `${turn + 1}. `,
  'a line number': (turn) => `${String((turn + 1) * 5).padStart(4)}  `,
  'a clock': (turn) => `10:${10 + turn} `,
  'a time in brackets': (turn) => `[00:01:${10 + turn}] `,
  'a date and a time': (turn) => `[22/01/2020, 10:${10 + turn}:00] `,
  'a date, a time and a dash': (turn) => `22.01.20, 10:${10 + turn} - `,
  'an American date': (turn) => `[1/22/20, 10:${10 + turn}:00\u202fAM] `,
  'a bullet': () => '• ',
  'a dash': () => '- ',
  'a quotation mark of a letter': () => '> ',
  'a sign': () => '@',
  'a circle': () => '○',
  'a mark of direction': () => '\u200f',
};

/** What closes a label. */
const closings: Readonly<Record<string, (name: string, words: string) => string>> = {
  'a colon': (name, words) => `${name}: ${words}`,
  'a colon without a space': (name, words) => `${name}:${words}`,
  'a wide colon': (name, words) => `${name}：${words}`,
  'marks and a colon': (name, words) => `**${name}:** ${words}`,
  'marks alone': (name, words) => `**${name}** ${words}`,
  'square brackets': (name, words) => `[${name}]: ${words}`,
  'angle brackets': (name, words) => `<${name}> ${words}`,
  braces: (name, words) => `{${name}} ${words}`,
  'a dash': (name, words) => `${name} – ${words}`,
  'a full stop and a dash': (name, words) => `${name}. – ${words}`,
  'the end of the line': (name, words) => `${name}\n${words}`,
};

/** What stands beside a name. */
const besides: Readonly<Record<string, (name: string) => string>> = {
  'a place and a party': (name) => `${name} (Quayside) (Lab)`,
  'brackets in brackets': (name) => `${name} (Hon. (Ms.) Oso)`,
  pronouns: (name) => `${name} (she/her)`,
  'a language': (name) => `${name} (spoke in French)`,
  'a group': (name) => `${name}, on behalf of the Harbour Group`,
  'a time in brackets': (name) => `${name} (00:00:12)`,
};

const casts: readonly string[][] = [
  ['Ruth Calloway', 'Tomas Bielak', 'Ines Varga'],
  ['Ruth', 'Tomas', 'Ines'],
  ['P1', 'P2', 'P3'],
  ['tomas_b', 'ines', 'ravi42'],
  ['主持人', '王小明', '李华'],
  ['المذيع', 'ليلى حسن', 'أحمد علي'],
];

const WORDS = [
  'I think it should be closed, and soon. In four summers it has carried more lorries than shoppers.',
  'No.',
  'May I put in a figure? Two vehicles in five were only passing through.',
  'Ten is when the second boat comes in.',
];
const TURNS = Array.from({ length: 12 }, (_, turn) => ({
  who: turn % 3,
  words: WORDS[(turn * 3) % WORDS.length] ?? '',
}));

/** What is not as it stands: nobody missing, nobody else, every word without its label. */
function listWrong(cast: readonly string[], write: (name: string, turn: number) => string) {
  const { text } = normaliseText(
    TURNS.map(({ who }, turn) => write(cast[who] ?? '', turn)).join('\n\n'),
  );
  const { blocks, speakers } = proposeSplit(text);
  const turns = speakers.map(({ name, turns }) => `${name} ${turns}`).sort();
  const said = blocks.map(({ contentStart, end }) => text.slice(contentStart, end).trim());
  const all = [...turns, ...said.filter((words) => words !== '').sort()];
  const expected = [
    ...cast.map((name) => `${name} 4`).sort(),
    ...TURNS.map(({ words }) => words).sort(),
  ];
  return all.join('|') === expected.join('|') ? [] : [`${cast[0]}: ${all.slice(0, 4).join(', ')}`];
}

/** Every other cast, in turn: each stands with each part somewhere. */
const halfOf = (place: number) => casts.filter((_, index) => (index + place) % 2 === 0);

describe('the parts of a label combine freely', () => {
  it.each(Object.entries(befores))('%s before it, whatever closes it', (_, before) => {
    const wrong = Object.entries(closings).flatMap(([closing, close], place) =>
      halfOf(place).flatMap((cast) =>
        listWrong(cast, (name, turn) => before(turn) + close(name, TURNS[turn]?.words ?? '')).map(
          (found) => `${closing}: ${found}`,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(besides))('%s beside the name, whatever closes it', (_, beside) => {
    const wrong = Object.entries(closings).flatMap(([closing, close], place) =>
      halfOf(place + 1).flatMap((cast) =>
        listWrong(cast, (name, turn) => close(beside(name), TURNS[turn]?.words ?? '')).map(
          (found) => `${closing}: ${found}`,
        ),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('what is no label', () => {
  const certain = (text: string) =>
    proposeSplit(text).speakers.flatMap(({ name, certain }) => (certain ? [name] : []));

  it.each([
    ['days of the week', 'Monday: closed\n\nTuesday: open\n\nMonday: closed\n\nTuesday: open'],
    ['steps', 'Step 1: Peel.\n\nStep 2: Cut.\n\nStep 1: Melt.\n\nStep 2: Stir.'],
    ['a timetable', '10:00 Opening\n10:30 Coffee\n11:00 The road\n12:00 Coffee'],
    ['a refrain', 'The quay sleeps\nand so do we\n\nThe quay sleeps\nand so does she'],
    ['a title alone', 'MR. Jones rose.\n\nDR. Lee sat.\n\nMR. Jones rose.\n\nDR. Lee sat.'],
    ['a bulleted list', 'Boats.\n\n- **Speed:** fast\n- **Cost:** high\n\nBuy none, I say.'],
    ['pairs of terms', 'pier — a quay\n\nquay — a pier\n\npier — a post\n\nquay — a wall'],
  ])('%s', (_, text) => {
    expect(certain(text)).toEqual([]);
  });

  it.each([
    [
      'a glossary',
      'Boiler: what heats.\n\nGuard: who sees.\n\nGuard: a gate.\n\nLane: a part.\n\nStoker: who feeds it.',
    ],
    ['terms and dashes', 'Boiler – what heats.\nGuard – who sees.\nLane – a part of it.'],
    ['needs', 'Guards: two, at night.\nLight: forty lamps.\nCost: 40,000.\nNoise: a wall.'],
  ])('%s, proposed by nothing', (_, text) => {
    expect(proposeSplit(text).speakers).toEqual([]);
  });
});

it('asks about a label that comes back in another form than the names of speakers', () => {
  const turns = ['**Ann Lee:** One.', '{Evan You} Two.', '**Ben Ode:** Three.'];
  const text = [...turns, ...turns, ...turns].join('\n\n');
  const { questions, speakers } = proposeSplit(text);
  expect(speakers.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Ode']);
  expect(questions).toMatchObject([{ name: 'Evan You', taken: false, places: [{}, {}, {}] }]);
});

it('asks about a label that stands once as the names of speakers do', () => {
  const text = 'Ann Lee: One.\n\nBen Ode: Two.\n\nchg: Three.\n\nAnn Lee: Four.\n\nBen Ode: Five.';
  expect(proposeSplit(text).questions).toMatchObject([{ name: 'chg', taken: false, places: [{}] }]);
});

it('asks about an office in capitals that stands once among names', () => {
  const office = 'The LEADER OF THE OPPOSITION';
  const text = `Ann Lee: One.\n\nIt goes on.\n\nBen Ode: Two.\n\n${office}: Three.\n\nAnn Lee: Four.\n\nBen Ode: Five.`;
  expect(proposeSplit(text).questions).toMatchObject([
    { name: office, taken: false, places: [{}] },
  ]);
  expect(proposeSplit(text.replace(office, 'The cost of it')).questions).toEqual([]);
});

it('knows all of several pupils as nobody in particular', () => {
  const text = ['Teacher', 'Pupil A', 'Pupil B', 'Teacher', 'Pupil A', 'Pupil B', 'Pupils']
    .map((name) => `${name}: So it is.`)
    .join('\n\n');
  expect(proposeSplit(text).speakers.at(-1)).toMatchObject({ name: 'Pupils', kind: 'pseudo' });
});

it('finds people of one name and one turn each, and asks', () => {
  const text = 'Ruth: Close it.\n\nTomas: No.\n\nInes: May I?\n\nRavi: You may.';
  const { speakers, questions } = proposeSplit(text);
  expect(speakers.map(({ name, turns }) => [name, turns])).toEqual([
    ['Ruth', 1],
    ['Tomas', 1],
    ['Ines', 1],
    ['Ravi', 1],
  ]);
  expect(questions).toHaveLength(4);
});

it('knows whose the words are under an office with the name in brackets', () => {
  const turns = ['The Minister of Ports (Ruth Calloway)', 'Tomas Bielak', 'Ruth Calloway'];
  const text = [...turns, 'Tomas Bielak'].map((name) => `${name}: So it is.`).join('\n\n');
  expect(proposeSplit(text).speakers).toMatchObject([
    { name: 'Ruth Calloway', detail: 'The Minister of Ports', turns: 2 },
    { name: 'Tomas Bielak', turns: 2 },
  ]);
});

it('finds who asks and who answers, in capitals alone on a line, and beside others', () => {
  const interview = ['INTERVIEWER', 'CALLOWAY', 'INTERVIEWER', 'CALLOWAY'];
  const alone = interview.map((name, turn) => `${name}\n\nWords of turn ${turn}`).join('\n\n');
  expect(proposeSplit(alone).speakers).toMatchObject([
    { name: 'INTERVIEWER', kind: 'moderator', turns: 2 },
    { name: 'CALLOWAY', turns: 2 },
  ]);
  const court =
    'THE COURT:  Go on.\nMS. LEE:  I do.\nQ    Where?\nA    Here.\nQ    When?\nA    Now.';
  const found = proposeSplit(`${court}\nTHE COURT:  Thank you.`).speakers;
  expect(found.map(({ name, turns }) => [name, turns])).toEqual([
    ['THE COURT', 2],
    ['MS. LEE', 1],
    ['Q', 2],
    ['A', 2],
  ]);
});

it('takes the form that names most turns, and not a name or two in another', () => {
  const text = Array.from({ length: 12 }, (_, turn) => `<u${turn % 3}> Words of turn ${turn}.`);
  text.splice(4, 0, 'Ann Lee, director, Quay Trust');
  const { speakers } = proposeSplit(text.join('\n\n'));
  expect(speakers.map(({ name, turns }) => [name, turns])).toEqual([
    ['u0', 4],
    ['u1', 4],
    ['u2', 4],
  ]);
});

it('knows the author of a letter, and what an answer repeats of it', () => {
  const head = (name: string) => `From: ${name} <a@example.org>\nDate: 1 May 2024\nSubject: Quay`;
  const text = `${head('Ann Lee')}\n\nClose it.\n\n${head('Ben Ode')}\n\nOn 1 May 2024, Ann Lee wrote:\n> Close it.\n\nNo.`;
  const { blocks, speakers } = proposeSplit(text);
  expect(speakers.map(({ name, turns }) => [name, turns])).toEqual([
    ['Ann Lee', 1],
    ['Ben Ode', 1],
  ]);
  expect(blocks.filter(({ role }) => role === 'aside')).toHaveLength(1);
});

it('gives a verdict above the next author to nobody', () => {
  const piece = (verdict: string, name: string, words: string) =>
    `${verdict}\n\n${name} is Professor of Ports at Teasel University.\n\n${words}`;
  const text = [
    piece('STRONGLY AGREE', 'ANN LEE', 'It should be closed, and soon, as anybody can see there.'),
    piece('STRONGLY DISAGREE', 'BEN ODE', 'It should be open, as it was before, to all who come.'),
    piece('NEUTRAL AT BEST', 'CY ROE', 'It should be asked, before it is closed, who will pay.'),
  ].join('\n\n');
  const { blocks, speakers } = proposeSplit(text);
  expect(speakers.map(({ name }) => name)).toEqual(['ANN LEE', 'BEN ODE', 'CY ROE']);
  const said = blocks.filter(({ speaker }) => speaker !== null);
  expect(said.map(({ start, end }) => text.slice(start, end)).join()).not.toMatch(/AGREE|NEUTRAL/);
});

describe('who leads', () => {
  it.each([
    'Hon. Speaker',
    'The Temporary Deputy Speaker',
    'The HOUSE CHAIRPERSON',
    'Madam Deputy Speaker',
    'Präsidentin Lee',
    'Mme la présidente',
    'La señora PRESIDENTA',
    '司会',
    '사회자',
    'المذيع',
  ])('%s', (office) => {
    const turns = [office, 'Ruth Calloway', office, 'Tomas Bielak', office, 'Ruth Calloway'];
    const { speakers } = proposeSplit(turns.map((name) => `${name}: So it is.`).join('\n\n'));
    expect(speakers).toContainEqual(expect.objectContaining({ name: office, kind: 'moderator' }));
  });

  it('leaves an office among others where somebody else leads', () => {
    const turns = [
      'MODERATOR',
      'The President',
      'Mr. Lee',
      'MODERATOR',
      'The President',
      'Mr. Lee',
    ];
    const { speakers } = proposeSplit(turns.map((name) => `${name}: So it is.`).join('\n\n'));
    expect(speakers.map(({ name, kind }) => [name, kind])).toEqual([
      ['MODERATOR', 'moderator'],
      ['The President', 'contributor'],
      ['Mr. Lee', 'contributor'],
    ]);
  });

  it.each(['Some hon. members', 'Male Speaker', 'An hon. member'])('nobody is %s', (voice) => {
    const turns = ['Ruth Calloway', voice, 'Tomas Bielak', voice, 'Ruth Calloway', voice];
    const { speakers } = proposeSplit(turns.map((name) => `${name}: So it is.`).join('\n\n'));
    expect(speakers).toContainEqual(expect.objectContaining({ name: voice, kind: 'pseudo' }));
  });
});

it.each([
  ['a name in capitals', 'PILAR. One thing is wanted: sleep.', 'PILAR'],
  ['a name and a word', 'PILAR. So: eleven?', 'PILAR'],
  ['a title', 'Mr. BIELAK. To be plain: no.', 'Mr. BIELAK'],
  ['a party beside it', 'RUTH CALLOWAY (Harbour). One word: no.', 'RUTH CALLOWAY'],
  ['how it is said', 'RUTH CALLOWAY. (laughing) No.', 'RUTH CALLOWAY'],
  ['an office', 'The SPEAKER pro tempore. The vote: taken.', 'The SPEAKER pro tempore'],
])('a full stop after %s stands before a colon of the words', (_, line, name) => {
  expect(parseSpeakerLabel(line)).toMatchObject({ name, form: 'dotted' });
});

it.each(['ST. PAUL', 'MR. BIELAK', 'J. VARGA'])('the full stop in %s ends no label', (name) => {
  expect(parseSpeakerLabel(`${name}: One thing is wanted.`)).toMatchObject({ name, form: 'colon' });
});

it.each([
  ['a semicolon', 'Ann Lee; the quay is wet.'],
  ['a full stop', 'Ann Lee. The quay is wet.'],
  ['a dash', 'Ann Lee – The quay is wet.'],
  ['nothing', 'Ann Lee The quay is wet.'],
])('asks about a speaker whose name has %s after it once', (_, line) => {
  const text = `Ann Lee: One.\n\nBen Ode: Two.\n\n${line}\n\nBen Ode: Four.\n\nAnn Lee: Five.`;
  expect(proposeSplit(text).questions).toMatchObject([
    { name: 'Ann Lee', taken: false, places: [{ start: text.indexOf(line) }] },
  ]);
});

it('asks nothing where the name of a speaker begins a sentence', () => {
  const lines = ['Ann Lee is right.', 'Ann Lee Street is wet.', 'Ann Lee – as ever – is late.'];
  const text = ['Ann Lee: One.', 'Ben Ode: Two.', ...lines, 'Ann Lee: Five.'].join('\n\n');
  expect(proposeSplit(text).questions).toEqual([]);
});

it.each(['Caller in Teasel', 'The HARBOUR MASTER OF TEASEL', 'mum 💚', '+44 7700 900456'])(
  'asks about %s, who stands once where all other paragraphs are named',
  (name) => {
    const turn = 'Ann Lee: The caller is in the harbour.\n\nBen Ode: So says mum.\n\n';
    const text = `${turn.repeat(3)}${name}: I was there.\n\n${turn.repeat(3)}`;
    expect(proposeSplit(text).questions).toMatchObject([{ name, taken: false, places: [{}] }]);
  },
);

it.each(Object.entries(closings).filter(([closing]) => closing !== 'the end of the line'))(
  'asks nothing about a whole name with one turn among such names, closed by %s',
  (_, close) => {
    const turns = ['Ann Lee', 'Ben Ode', 'Ann Lee', 'Ben Ode', 'Cy Roe', 'Ann Lee', 'Ben Ode'];
    const text = turns.map((name) => close(name, 'So it is, and was.')).join('\n\n');
    const { questions = [], speakers } = proposeSplit(text);
    expect(questions).toEqual([]);
    expect(speakers).toContainEqual(expect.objectContaining({ name: 'Cy Roe', certain: true }));
  },
);

it('asks about a turn that begins within the paragraph of another, and names the place', () => {
  const both = 'Ann Lee: The road is closed. Ben Ode: No.';
  const text = `Ann Lee: One.\n\nBen Ode: Two.\n\n${both}\n\nBen Ode: Four.`;
  expect(proposeSplit(text).questions).toMatchObject([
    { name: 'Ben Ode', taken: false, places: [{ start: text.indexOf('Ben Ode: No') }] },
  ]);
});

it('leaves a name in the words that a sentence quotes once', () => {
  const text = 'Ann Lee: It is as I was told. Cy Roe: it is wet.\n\nBen Ode: Two.\n\nAnn Lee: No.';
  expect(proposeSplit(text).questions).toEqual([]);
});
