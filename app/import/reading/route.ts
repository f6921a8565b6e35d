import { mustMay } from '@/lib/door/actor';
import { forActor } from '@/lib/door/for-actor';
import { answerReading } from '@/lib/imports/answer-reading';

/** Reads a text and proposes its split, saying how far it has come. Stores nothing. */
export const POST = forActor(async (actor, request) => {
  mustMay(actor, 'import');
  return answerReading(request);
});
