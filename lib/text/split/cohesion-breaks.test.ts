import { expect, it } from 'vitest';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { findCohesionBreaks } from '@/lib/text/split/cohesion-breaks';

const words = 'the road by the water is old and wide and loud in the rain '.repeat(6);

it('the topic is named afresh by what is said, not by the names and times before it', () => {
  const turn = (at: number, about: string) =>
    `[22/01/2020, 10:0${at}:00] ${at % 2 ? 'Ines Varga' : 'Ruth Calloway'}: ${about} ${words}`;
  const said = ['Yes', 'So', 'Well', 'Harbour Road, says Teasel, must close:', 'Hm'];
  const text = said.map((about, at) => turn(at, about)).join('\n\n');
  const topic = 'Ruth Calloway: Harbour Road in Teasel?\nInes Varga: Yes.';
  const reasons = findCohesionBreaks(text, splitParagraphs(text), topic).map(
    ({ paragraph, reasons: why }) => [paragraph, why.find((reason) => /afresh/.test(reason))],
  );
  expect(reasons.filter(([, reason]) => reason !== undefined)).toEqual([
    [3, 'It names the topic afresh (Harbour, Road, Teasel).'],
  ]);
});
