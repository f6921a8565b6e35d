import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CodingCommand, CodingEffect } from '@/lib/coding/state/commands';
import { positionRules } from '@/lib/positions/position';
import type { PositionView } from '@/lib/view/view';
import { type Coder, makeCoder, passage } from '@/tests/fixtures/coder';
import { type Fate, makeCodingServer } from '@/tests/fixtures/coding-server';

/** What a coder does; what it names is made when it is done, of the state by then. */
type Act = { name: string; make: (coder: Coder, word: string) => readonly CodingCommand[] };

const pairs = ['A', 'B'].flatMap((commentatorId) =>
  ['p0', 'p1'].map((propositionId) => ({ commentatorId, propositionId })),
);
const opening: Act[] = [
  ...pairs.map((pair) => ({
    name: `open ${pair.commentatorId} ${pair.propositionId}`,
    make: () => [{ type: 'open-pair', ...pair } as const],
  })),
  ...(
    [
      ['a', 'They need light.'],
      ['b', 'The town sleeps.'],
      ['mod', 'Thank you both.'],
    ] as const
  ).map(([id, exact]) => ({
    name: `record ${id}`,
    make: () => [{ type: 'record-position', passage: passage(id, exact) } as const],
  })),
];
const giving: Act[] = [
  ...([-2, 0, 1] as const).map((stance) => ({
    name: `stance ${stance}`,
    make: () => [{ type: 'choose-stance', stance } as const],
  })),
  ...pairs.slice(0, 2).map(({ propositionId }) => ({
    name: `choose ${propositionId}`,
    // Choosing one throws the wording of a new one away: that is meant.
    make: ({ state: { form } }: Coder) =>
      form?.draft.newProposition || form?.draft.typedProposition
        ? []
        : [{ type: 'choose-proposition', propositionId } as const],
  })),
  {
    name: 'choose commentator B',
    make: ({ state: { form } }) =>
      form?.draft.version === null ? [{ type: 'choose-commentator', commentatorId: 'B' }] : [],
  },
];
/** What is typed follows what is there: nothing is written over. */
const typing: Act[] = [
  {
    name: 'type a summary',
    make: ({ state: { form } }, word) =>
      form ? [{ type: 'set-field', part: { summary: `${form.draft.summary} ${word}` } }] : [],
  },
  {
    name: 'type a note',
    make: ({ state: { form } }, word) =>
      form ? [{ type: 'set-field', part: { note: `${form.draft.note} ${word}` } }] : [],
  },
  {
    name: 'type at a proposition',
    make: ({ state: { form } }, word) => {
      if (!form || form.draft.propositionId !== null || form.draft.newProposition) return [];
      return [{ type: 'type-proposition', text: `${form.draft.typedProposition} ${word}` }];
    },
  },
  {
    name: 'write a new proposition',
    make: ({ state: { form } }, word) => {
      if (!form || form.draft.propositionId !== null) return [];
      const { newProposition, typedProposition } = form.draft;
      const text = `${newProposition?.text ?? typedProposition} ${word}`;
      const proposition = { text, themes: [{ name: 'Theme' }] };
      return [{ type: 'write-proposition', proposition, typing: true }];
    },
  },
  {
    name: 'write at a reason',
    make: ({ state: { form } }, word) =>
      form ? [{ type: 'write-reason', part: { text: `${form.newReason.text} ${word}` } }] : [],
  },
];
const moving: Act[] = [
  ...(
    [
      { type: 'add-reason' },
      { type: 'close' },
      { type: 'escape' },
      { type: 'undo' },
      { type: 'redo' },
      { type: 'remove' },
      { type: 'go-next', by: 1 },
      { type: 'page-hidden' },
      { type: 'page-shown' },
      { type: 'page-left' },
      { type: 'connected' },
      { type: 'try-now' },
      { type: 'save-over' },
      { type: 'take-words', joined: false },
      { type: 'choose-words', passage: passage('a', 'People read at night.') },
    ] as const
  ).map((command) => ({ name: command.type, make: () => [command] })),
  {
    name: 'open what is kept',
    make: ({ state: { kept } }) => kept.slice(0, 1).map(({ id }) => ({ type: 'open-kept', id })),
  },
];

type Happening = { act: Act } | { answers: number; fate: Fate } | { rests: number };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...opening).map((act) => ({ act })) },
  { weight: 4, arbitrary: fc.constantFrom(...giving).map((act) => ({ act })) },
  { weight: 5, arbitrary: fc.constantFrom(...typing).map((act) => ({ act })) },
  { weight: 5, arbitrary: fc.constantFrom(...moving).map((act) => ({ act })) },
  {
    weight: 5,
    arbitrary: fc.record({
      answers: fc.nat(3),
      fate: fc.constantFrom<Fate>('done', 'done', 'refused', 'lost', 'lost, though done'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ rests: fc.nat(3) }) },
);

const nameOf = (one: Happening) =>
  'act' in one ? one.act.name : 'fate' in one ? `answer ${one.answers} ${one.fate}` : 'rest';

const isAsking = ({ do: what }: CodingEffect) =>
  ['save', 'revert', 'mark', 'move-mark', 'move-position'].includes(what);

/** A page at a server, of a debate in which nothing is coded yet. */
function start() {
  const { state } = makeCoder();
  const coder = makeCoder({ view: { ...state.page.view, positions: [] } });
  const server = makeCodingServer();
  const asked: CodingEffect[] = [];
  const later: CodingCommand[] = [];

  function does(command: CodingCommand) {
    for (const effect of coder.does(command)) {
      if (isAsking(effect)) asked.push(effect);
      if (effect.do === 'later') later.push(effect.command);
    }
  }

  /** The server answers one of the questions, and the page shows what is stored. */
  function answer(at: number, fate: Fate) {
    const [effect] = asked.splice(Math.min(at, asked.length - 1), 1);
    const command = effect && server.answer(effect, fate);
    if (!command) return;
    does(command);
    const { page } = coder.state;
    const silent = new Set(server.content().marks);
    const shownNow = { ...page.view, positions: shown() };
    does({ type: 'page-read', page: { ...page, view: shownNow, silent } });
  }

  function shown(): PositionView[] {
    return server.positions().map(({ id, version, form }) => ({
      id,
      version,
      commentatorId: form.commentatorId,
      propositionId: form.propositionId ?? '',
      ...z.object(positionRules).parse(form),
      reasonIds: (form.reasons ?? []).map((one) => ('id' in one ? one.id : one.text)),
      evidence: [],
    }));
  }

  function answerAll() {
    while (asked.length > 0) answer(0, 'done');
  }

  return { coder, server, asked, later, does, answer, answerAll };
}

describe('the laws of coding', () => {
  it('law: whatever happens in whatever order, no typed word is lost', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
        const { coder, server, asked, later, does, answer } = start();
        const typed: string[] = [];
        for (const [at, one] of happenings.entries()) {
          const word = `word${at}.`;
          if ('act' in one) {
            const commands = one.act.make(coder, word);
            const hadForm = coder.state.form !== null;
            for (const command of commands) does(command);
            if (typing.includes(one.act) && commands.length > 0 && hadForm) typed.push(word);
          } else if ('fate' in one) answer(one.answers, one.fate);
          else for (const command of later.splice(one.rests, 1)) does(command);
          const { form, leaving, kept, history } = coder.state;
          const found = JSON.stringify([form, leaving, kept, history, asked, server.everStored()]);
          const lost = typed.filter((part) => !found.includes(part));
          expect(
            lost,
            `after: ${happenings
              .slice(0, at + 1)
              .map(nameOf)
              .join(', ')}`,
          ).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('law: when all is answered and the screen is left, each word is stored, or kept, or a step back', () => {
    fc.assert(
      fc.property(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) => {
        const { coder, server, later, does, answer, answerAll } = start();
        const typed: string[] = [];
        for (const [at, one] of happenings.entries()) {
          const word = `word${at}.`;
          if ('act' in one) {
            const commands = one.act.make(coder, word);
            if (typing.includes(one.act) && commands.length > 0 && coder.state.form) {
              typed.push(word);
            }
            for (const command of commands) does(command);
          } else if ('fate' in one) answer(one.answers, one.fate);
          else for (const command of later.splice(one.rests, 1)) does(command);
        }
        does({ type: 'page-left' });
        answerAll();
        expect(coder.state.leaving).toEqual([]);
        const { kept, history } = coder.state;
        const found = JSON.stringify([kept, history, server.everStored()]);
        expect(typed.filter((part) => !found.includes(part))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('law: each step taken back and done again leaves the debate as it was', () => {
    // Words with a stance and without a proposition are left out: closing them is a step that stores
    // nothing, and that undo closes again (undo-and-marks.test.ts).
    const doing = fc.constantFrom(
      ...opening.slice(0, pairs.length),
      ...giving.filter(({ name }) => name.startsWith('stance')),
      ...typing,
      {
        name: 'words of A on p1',
        make: () => [
          { type: 'record-position', passage: passage('a', 'They need light.') } as const,
          { type: 'choose-proposition', propositionId: 'p1' } as const,
        ],
      },
      { name: 'close', make: () => [{ type: 'close' } as const] },
      { name: 'remove', make: () => [{ type: 'remove' } as const] },
      {
        name: 'a paragraph done',
        make: (_: Coder, word: string) => {
          const paragraph = Number.parseInt(word.slice('word'.length), 10);
          const mark = { of: 'review', contributionId: 'a', paragraph } as const;
          return [{ type: 'mark', mark, on: true } as const];
        },
      },
      {
        name: 'all the rest silent',
        make: () => {
          const rest = { commentatorId: 'B', propositionIds: ['p0', 'p1'], name: 'Person B' };
          return [{ type: 'mark', mark: { of: 'silences', ...rest }, on: true } as const];
        },
      },
      {
        name: 'words on a new proposition',
        make: (_: Coder, word: string) => {
          const proposition = { text: word, themes: [{ name: 'Theme' }] };
          return [
            { type: 'record-position', passage: passage('b', 'The town sleeps.') } as const,
            { type: 'write-proposition', proposition, typing: false } as const,
            { type: 'choose-stance', stance: 2 } as const,
          ];
        },
      },
    );
    fc.assert(
      fc.property(fc.array(doing, { minLength: 3, maxLength: 30 }), (doings) => {
        const { coder, server, does, answerAll } = start();
        for (const [at, act] of doings.entries()) {
          for (const command of act.make(coder, `word${at}.`)) does(command);
          answerAll();
        }
        does({ type: 'close' });
        answerAll();
        const seen = [server.content()];
        const count = coder.state.history.past.length;
        for (let at = 0; at < count; at += 1) {
          does({ type: 'undo' });
          answerAll();
          seen.push(server.content());
        }
        const back = [server.content()];
        for (let at = 0; at < count; at += 1) {
          does({ type: 'redo' });
          answerAll();
          back.push(server.content());
        }
        expect(seen.at(-1)).toEqual(makeCodingServer().content());
        expect(back.reverse()).toEqual(seen);
      }),
      { numRuns: 200 },
    );
  });
});
