import { answerOnProposition } from '@/app/debates/[slug]/answer-on-proposition';
import { forActor } from '@/lib/door/for-actor';
import { listSentencesAround } from '@/lib/quotations/around-data';

/** The sentences around the quotations on one proposition, where the text is stored. */
export const GET = forActor((actor, request, { params }: { params: Promise<{ slug: string }> }) =>
  answerOnProposition(actor, request, params, listSentencesAround),
);
