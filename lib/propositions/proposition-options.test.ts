import { describe, expect, it } from 'vitest';
import { listPropositionOptions, sayEnter } from '@/lib/propositions/proposition-options';
import { findSimilarPropositions } from '@/lib/text/similar/similar-propositions';

const propositions = [
  { text: 'Websites should work without JavaScript.' },
  { text: '城市应当限制电动车。' },
  { text: 'Guards cost too much money.' },
];
const [websites, bikes, guards] = propositions;

describe('what Enter does in the field of a proposition', () => {
  it('writes a new one, also where a word is shared with one that exists', () => {
    const line = 'The line between websites and web apps can be drawn.';
    expect(listPropositionOptions(line, propositions)).toEqual([null, websites]);
    expect(listPropositionOptions('平台应当承担罚款。', propositions)).toEqual([null, bikes]);
    expect(listPropositionOptions('Bees need rest', [])).toEqual([null]);
  });

  it('takes one that is nearly what is typed; a new one can still be written', () => {
    expect(listPropositionOptions('websites sh', propositions)[0]).toBe(websites);
    expect(listPropositionOptions('电动车', propositions)).toEqual([bikes, null]);
    expect(listPropositionOptions('Ｇｕａｒｄｓ', propositions)).toEqual([guards, null]);
  });

  it.each([
    ['Buses should run', 'Night buses should run'],
    ['公交车应该运行', '夜间公交车应该运行'],
    ['バスは走るべきだ', '夜のバスは走るべきだ'],
    ['รถเมล์ควรวิ่ง', 'รถเมล์กลางคืนควรวิ่ง'],
    ['يجب أن تسير الحافلات', 'يجب أن تسير الحافلات الليلية'],
  ])('writes a new one where one says of some what the other says of all: %s / %s', (all, some) => {
    const ended = (text: string) => ({ text: `${text}.` });
    for (const [typed, there] of [
      [`${all}.`, ended(some)],
      [`${some}.`, ended(all)],
      [some, ended(all)],
    ] as const) {
      // The other one stands next in the list, and is offered once more when it is written.
      expect(listPropositionOptions(typed, [there])).toEqual([null, there]);
      const known = [{ id: 1, wording: there.text }];
      expect(findSimilarPropositions(typed, known).map(({ id }) => id)).toEqual([1]);
    }
  });

  it('finds one in any width and spelling, also by some of its letters', () => {
    const spelt = [{ text: 'تبقى المكتبة مفتوحة ليلاً.' }, { text: 'アイデアは自由である。' }];
    const [library, ideas] = spelt;
    expect(listPropositionOptions('كتبه', spelt)).toEqual([null, library]);
    expect(listPropositionOptions('تبقي المكتبه', spelt)[0]).toBe(library);
    expect(listPropositionOptions('ｱｲﾃﾞｱ', spelt)[0]).toBe(ideas);
  });

  it('takes none while nothing is typed: they stand in their order', () => {
    expect(listPropositionOptions('  ', propositions)).toEqual(propositions);
  });

  it('an exact copy is taken, and not offered as a new one', () => {
    expect(listPropositionOptions('guards cost too much money. ', propositions)[0]).toBe(guards);
    expect(listPropositionOptions('guards cost too much money. ', propositions)).not.toContain(
      null,
    );
    expect(listPropositionOptions('Guards cost too much', propositions)).toContain(null);
  });

  it('is said', () => {
    expect(sayEnter(null, true)).toBe('Enter: writes a new proposition.');
    expect(sayEnter(guards, true)).toBe(
      'Enter: takes “Guards cost too much money.”; Ctrl+Enter: writes a new one.',
    );
    expect(sayEnter(guards, false)).toBe('Enter: takes “Guards cost too much money.”');
    expect(sayEnter(undefined, false)).toBe('');
  });
});
