// Writes a text of a hundred thousand words, and a reading of it with 560 positions, into a folder.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { READING_FORMAT, READING_VERSION } from '@/lib/interchange/reading/reading-file';
import { makeTalk } from './made-up-talk';

const LETTERS = 570_000;
const NAMES =
  'Ann Lee,Ben Ode,Cara Moss,Dev Rao,Ewa Holt,Finn Ash,Gus Orr,Hana Ito,Ines Roy,Jon Kay';
const names = NAMES.split(',');
const CONTRIBUTIONS = 20;
const PROPOSITIONS = 80;
/** The last propositions stay free, for positions that are recorded while it is measured. */
const FREE = 24;
const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'le', 'mi', 'no', 'pu'];

/** A word by which a proposition is found with four letters. */
const wordOf = (index: number) =>
  `${SYLLABLES[Math.floor(index / SYLLABLES.length)]}${SYLLABLES[index % SYLLABLES.length]}`;

const paragraphs = makeTalk(LETTERS).map(({ words }) => words);
const each = Math.ceil(paragraphs.length / CONTRIBUTIONS);
const spoken = Array.from({ length: CONTRIBUTIONS }, (_, index) => ({
  name: names[index % names.length] ?? '',
  said: paragraphs.slice(index * each, (index + 1) * each),
}));

const text = spoken.map(({ name, said }) => `${name}: ${said.join('\n\n')}`).join('\n\n');

const keyOf = (name: string) => name.toLowerCase().replace(' ', '-');
const held = PROPOSITIONS - FREE;
const positions = Array.from({ length: held * names.length }, (_, index) => {
  const at = index % names.length;
  const round = Math.floor(index / names.length);
  const contribution = at + names.length * (round % 2);
  const words = spoken[contribution]?.said[round + 1] ?? '';
  const exact = words.split(' ').slice(0, 9).join(' ');
  return {
    commentator: keyOf(names[at] ?? ''),
    proposition: wordOf(round),
    stance: (index % 5) - 2,
    summary: 'Says so in other words.',
    evidence: [{ contribution: contribution + 1, quote: { type: 'TextQuoteSelector', exact } }],
  };
});

const reading = {
  format: READING_FORMAT,
  version: READING_VERSION,
  debate: { slug: 'a-hundred-thousand-words', title: 'A hundred thousand words' },
  reading: { name: 'Measured', coder: 'Bench' },
  commentators: names.map((name) => ({ key: keyOf(name), name })),
  propositions: Array.from({ length: PROPOSITIONS }, (_, index) => ({
    key: wordOf(index),
    text: `The ${wordOf(index)} should be settled before the winter.`,
    themes: [{ name: 'Harbour' }],
  })),
  positions,
};

const [folder = '.'] = process.argv.slice(2);
writeFileSync(path.join(folder, 'talk.txt'), text);
writeFileSync(path.join(folder, 'reading.json'), JSON.stringify(reading));
console.log(`${text.split(/\s+/).length} words, ${positions.length} positions`);
