import { forActor } from '@/lib/door/for-actor';
import { answerLive } from '@/lib/live/answer-live';

/** What some topics are at: as a stream that goes on, or once where the address asks for that. */
export const GET = forActor((_, request) => answerLive(request));
