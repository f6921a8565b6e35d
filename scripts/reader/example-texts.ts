/** So many letters are read in a moment, so that a file that comes meanwhile hardly waits. */
const LETTERS = 15_000;

const NAMES = ['Ann Lee', 'Ben Ode', 'Cara Moss', 'DEV RAO', 'Ewa Holt-Brandt'];
const SENTENCES = [
  'I would keep the ferry as it is, whatever the new timetable says about winter.',
  'Nobody has counted who waits at the pier, have they?',
  '“Count first,” said the harbour master in 2019, and then nothing was done.',
  'There are three reasons: cost, time and the people who live on the other side.',
  'As Dr. Moss told us – and she should know – half of them have no car.',
  'That is not my point at all.',
];

/** Made-up talk by turns, with names and without, as they come in files of several formats. */
export const exampleTexts: readonly { name: string; text: string }[] = [
  { name: 'talk.md', text: talk((name, words) => `**${name}:** ${words}`) },
  { name: 'talk.txt', text: talk((name, words) => `${name}: ${words}`) },
  { name: 'unnamed.txt', text: talk((_, words) => words) },
  { name: 'talk.vtt', text: `WEBVTT\n\n${talk(cue)}` },
];

function cue(name: string, words: string, at: number): string {
  const two = (number: number) => String(Math.floor(number) % 60).padStart(2, '0');
  const time = (second: number) => `${two(second / 3600)}:${two(second / 60)}:${two(second)}.000`;
  return `${time(at * 9)} --> ${time(at * 9 + 9)}\n<v ${name}>${words}`;
}

function talk(turn: (name: string, words: string, at: number) => string): string {
  const turns: string[] = [];
  for (let at = 0, length = 0; length < LETTERS; at += 1) {
    const sentences = Array.from(
      { length: 1 + (at % 7) },
      (_, index) => SENTENCES[(at * 5 + index * (1 + (at % 4))) % SENTENCES.length],
    );
    const words = sentences.join(' ');
    turns.push(turn(NAMES[(at * 3 + (at % 2)) % NAMES.length] ?? '', words, at));
    length += words.length;
  }
  return turns.join('\n\n');
}
