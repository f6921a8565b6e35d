import { answerReading } from '@/lib/imports/answer-reading';

/** Reads a text and proposes its split, saying how far it has come. Stores nothing. */
export async function POST(request: Request): Promise<Response> {
  return answerReading(request);
}
