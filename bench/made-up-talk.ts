import { seededRandom } from '@/lib/analysis/seeded-random';

/** What one person says at a stretch. */
export interface Turn {
  readonly name: string;
  readonly words: string;
}

const NAMES = ['Ann Lee', 'Ben Ode', 'Cara Moss', 'Dev Rao', 'Ewa Holt'];
const WORDS =
  'the pier stands because nobody has found a reason to take it down and the council said so in winter when boats were tied up along the quay with their lamps out while rain fell on ropes and timber that nobody would paint before spring'.split(
    ' ',
  );

/** A talk of five people in turns of 20 to 120 words, about so many letters long; the same for the same size. */
export function makeTalk(letters: number): Turn[] {
  const random = seededRandom(letters);
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
  const talk: Turn[] = [];
  let speaker = 0;
  for (let length = 0; length < letters; ) {
    speaker = (speaker + 1 + Math.floor(random() * (NAMES.length - 1))) % NAMES.length;
    const count = 20 + Math.floor(random() * 100);
    const words = `It ${Array.from({ length: count }, () => pick(WORDS)).join(' ')}.`;
    talk.push({ name: NAMES[speaker] ?? '', words });
    length += words.length + 11;
  }
  return talk;
}
