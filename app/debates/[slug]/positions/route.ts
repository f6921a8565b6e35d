import { answerOnProposition } from '@/app/debates/[slug]/answer-on-proposition';
import { listPositionsOn } from '@/lib/debates/positions-data';

/** The positions on one proposition with their words, for the panel of a large debate. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  return answerOnProposition(request, params, listPositionsOn);
}
