import { answerOnProposition } from '@/app/debates/[slug]/answer-on-proposition';
import { listStretchesAround } from '@/lib/quotations/around-data';

/** Stretches of the text around the quotations on one proposition, where it is stored: to be read by a class. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerOnProposition(request, params, listStretchesAround);
}
