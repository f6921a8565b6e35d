import { answerOnProposition } from '@/app/debates/[slug]/answer-on-proposition';
import { listSentencesAround } from '@/lib/quotations/around-data';

/** The sentences around the quotations on one proposition, where the text is stored. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerOnProposition(request, params, listSentencesAround);
}
