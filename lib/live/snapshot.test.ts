import { expect, it } from 'vitest';
import { asEvent, BEAT, makeEventReader, readSnapshot } from '@/lib/live/snapshot';
import { debateTopic } from '@/lib/live/topic';

const one = { topic: debateTopic('x'), revision: 7, here: 2, content: { votes: 'two\n\nlines' } };
const other = { ...one, revision: 8 };

it('reads a stream wherever it is cut', () => {
  const sent = `${BEAT}${asEvent(one)}${BEAT}${asEvent(other)}event: unknown\n\n`;
  for (let cut = 0; cut <= sent.length; cut += 1) {
    const read = makeEventReader();
    expect([...read(sent.slice(0, cut)), ...read(sent.slice(cut))]).toEqual([one, other]);
  }
  expect(makeEventReader()('data: {"topic"\n\n')).toEqual([]);
});

it('takes nothing for a snapshot that is none', () => {
  expect(readSnapshot(one)).toEqual(one);
  for (const strange of [null, 3, {}, { ...one, topic: 'else:x' }, { ...one, here: 1.5 }])
    expect(readSnapshot(strange)).toBeNull();
});
