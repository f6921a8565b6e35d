// Prints how the standing cases of transcripts are read, one line each, and the mean questions a text.
// With --wrong only those that are not right.
import { judgeSplit, readStandingCases } from '../tests/fixtures/judge-split';

const onlyWrong = process.argv.includes('--wrong');
const counts = { right: 0, asked: 0, refused: 0, silent: 0 };
let questions = 0;
for (const [name, expected] of readStandingCases()) {
  const judged = await judgeSplit(name, expected);
  counts[judged.verdict] += 1;
  questions += judged.questions;
  if (onlyWrong && judged.verdict === 'right') continue;
  const parts = [judged.verdict.padEnd(7), String(judged.questions).padStart(3), name];
  console.log(
    `${parts.join('  ')}${judged.wrong.map((line) => `\n               ${line}`).join('')}`,
  );
}
const texts = Object.values(counts).reduce((sum, count) => sum + count, 0);
console.log(
  `\n${texts} texts: ${counts.right} right, ${counts.asked} asked, ${counts.refused} refused, ${counts.silent} wrong in silence; ${(questions / texts).toFixed(2)} questions a text.`,
);
