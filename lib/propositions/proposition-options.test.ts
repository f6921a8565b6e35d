import { describe, expect, it } from 'vitest';
import { listPropositionOptions, sayEnter } from '@/lib/propositions/proposition-options';

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
    // In signs of another width the ranking does not find it.
    expect(listPropositionOptions('Ｇｕａｒｄｓ', propositions)).toEqual([guards, null]);
  });

  it('takes none while nothing is typed: they stand in their order', () => {
    expect(listPropositionOptions('  ', propositions)).toEqual(propositions);
  });

  it('is said', () => {
    expect(sayEnter(null, true)).toBe('Enter: writes a new proposition.');
    expect(sayEnter(guards, true)).toBe(
      'Enter: takes “Guards cost too much money.” Ctrl+Enter: writes a new one.',
    );
    expect(sayEnter(guards, false)).toBe('Enter: takes “Guards cost too much money.”');
    expect(sayEnter(undefined, false)).toBe('');
  });
});
