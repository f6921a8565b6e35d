import { answerOnProposition } from '@/app/debates/[slug]/answer-on-proposition';
import { forActor } from '@/lib/door/for-actor';
import { listStretchesAround } from '@/lib/quotations/around-data';

/** Stretches of the text around the quotations on one proposition, where it is stored: to be read by a class. */
export const GET = forActor((actor, request, { params }: { params: Promise<{ slug: string }> }) =>
  answerOnProposition(actor, request, params, listStretchesAround),
);
