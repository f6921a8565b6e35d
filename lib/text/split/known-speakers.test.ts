import { describe, expect, it } from 'vitest';
import { proposeSplit } from '@/lib/text/split/split-contributions';

type Form = (name: string, words: string) => string;

/** Ways to write a turn, each beside two people who are found without help. */
const forms: Readonly<Record<string, Form>> = {
  'a colon': (name, words) => `${name}: ${words}`,
  'a colon without a space': (name, words) => `${name}:${words}`,
  'a wide colon': (name, words) => `${name}：${words}`,
  'bold, colon within': (name, words) => `**${name}:** ${words}`,
  'bold, colon outside': (name, words) => `**${name}**: ${words}`,
  'bold alone': (name, words) => `**${name}** ${words}`,
  'square brackets': (name, words) => `[${name}] ${words}`,
  'braces and a colon': (name, words) => `{${name}}: ${words}`,
  'angle brackets and a time': (name, words) => `12:04 <${name}> ${words}`,
  'a dash': (name, words) => `${name} — ${words}`,
  'a full stop and a dash': (name, words) => `${name}. – ${words}`,
  'a full stop': (name, words) => `${name}. ${words}`,
  'a line of its own': (name, words) => `${name}\n${words}`,
  'a paragraph of its own': (name, words) => `${name}\n\n${words}`,
  'a time after': (name, words) => `${name}  0:12\n${words}`,
  'a time in brackets after': (name, words) => `${name} (00:00:12):\n${words}`,
  'a time below': (name, words) => `${name}\n  10:03 AM\n${words}`,
  'a date and a time before': (name, words) => `[22/01/2020, 10:00:00] ${name}: ${words}`,
  'a number before': (name, words) => `12. ${name}: ${words}`,
  'a line number before': (name, words) => `  14  ${name}: ${words}`,
  'a bullet before': (name, words) => `• ${name}: ${words}`,
  'a quoted block': (name, words) => `> ${name}: ${words}`,
  'a sign before': (name, words) => `@${name}: ${words}`,
  'marks of direction': (name, words) => `\u200f${name}:\u200f ${words}`,
  'brackets in brackets': (name, words) => `${name} (Hon. (Ms.) Oso): ${words}`,
  'a place and a party': (name, words) => `${name} (Quayside) (Lab): ${words}`,
  pronouns: (name, words) => `${name} (she/her): ${words}`,
  'a language': (name, words) => `${name} (spoke in French): ${words}`,
};

const names = ['bell hooks', 'P1', 'The MINISTER of Ports', 'Ana 🌊', '王毅', 'Петров П.П.', 'x'];

describe('somebody of whom a person says that they speak', () => {
  it.each(Object.entries(forms))('is found wherever the name stands with %s', (_, form) => {
    for (const name of names) {
      const turns = Array.from({ length: 9 }, (_, at) => {
        const words = at % 2 === 0 ? `Point ${at} stands.` : `No, ${at}.`;
        if (at % 3 === 1) return form(name, words);
        return `${at % 3 === 0 ? 'Ruth Calloway' : 'Tomas Bielak'}: ${words}`;
      });
      const text = turns.join('\n\n');
      const split = proposeSplit(text, { knownNames: [name] });
      const own = split.blocks.filter(({ speaker }) => speaker === name);
      const words = own
        .map(({ contentStart, end }) => text.slice(contentStart, end).trim())
        .filter((said) => said !== '');
      expect([name, ...words]).toEqual([name, 'No, 1.', 'Point 4 stands.', 'No, 7.']);
      expect(split.speakers).toContainEqual(
        expect.objectContaining({ name, turns: 3, certain: true }),
      );
      expect(split.questions).toEqual([]);
    }
  });

  it('is found where nothing else names anybody', () => {
    const text = 'The quay\n\nchg It is late.\n\nchg: It is not.\n\nSo it is.\n\nchg: Good.';
    const split = proposeSplit(text, { knownNames: ['chg'] });
    expect(split.speakers).toMatchObject([{ name: 'chg', turns: 2, certain: true }]);
  });

  it('is found beside others whose labels look like nobody’s', () => {
    const text = Array.from(
      { length: 8 },
      (_, at) => `${['ann', 'ben'][at % 2]}: It is ${at} o’clock.\n\nTide. It is ${at}, too.`,
    ).join('\n\n');
    const split = proposeSplit(text, { knownNames: ['Tide'] });
    const turns = split.speakers.map((found) => [found.name, found.turns]);
    expect(Object.fromEntries(turns)).toEqual({ ann: 4, ben: 4, Tide: 8 });
  });

  it('is not found in the middle of words', () => {
    const text =
      'Ann Lee: I asked\nthe tide — it is a friend — and\nTide is what it said.\n\nBen Ode: So.\n\nTide: Hm.';
    const split = proposeSplit(text, { knownNames: ['Tide'] });
    expect(split.speakers.map(({ name, turns }) => [name, turns])).toEqual([
      ['Ann Lee', 1],
      ['Ben Ode', 1],
      ['Tide', 1],
    ]);
  });
});
