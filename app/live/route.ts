import { answerLive } from '@/lib/live/answer-live';

/** What some topics are at: as a stream that goes on, or once where the address asks for that. */
export async function GET(request: Request): Promise<Response> {
  return answerLive(request);
}
