import { z } from 'zod';
import { type RevealState, tellings } from '@/lib/view/reveal/reveal-state';

const name = z.string().max(300);
const from = z.string().min(1).max(64);
const role = z.enum(['projector', 'leader']);

/** A window that shows slides to a class, or to who leads it. */
export type RevealRole = z.infer<typeof role>;

const place = { slide: name, shown: z.array(name).max(40), told: z.enum(tellings) };
const state: z.ZodType<RevealState> = z.object({
  ...place,
  blank: z.boolean(),
  timer: z.object({ minutes: z.number().positive(), ends: z.number() }).nullable(),
  left: z.object(place).nullable().default(null),
});

/** What windows of the same slides say to each other. */
const revealMessage = z.discriminatedUnion('says', [
  /** What is shown? Who has just come asks. */
  z.object({ says: z.literal('asks'), from, role }),
  /** This is shown now; `count` goes up with every step, whoever takes it. `version` is that of the set. */
  z.object({
    says: z.literal('shows'),
    from,
    role,
    count: z.number().int().nonnegative(),
    state,
    version: z.number().int().nullable(),
  }),
  /** A projector that shows slides to the class since `since` (ms since 1970): earlier ones stand aside. */
  z.object({ says: z.literal('projects'), from, role, since: z.number() }),
  z.object({ says: z.literal('goes'), from, role }),
]);

export type RevealMessage = z.infer<typeof revealMessage>;

/** What another window said; null where it is nothing that a window of Counterpoint says. */
export function readRevealMessage(data: unknown): RevealMessage | null {
  return revealMessage.safeParse(data).data ?? null;
}

/** Where a window stands in the steps that all have taken: how many, and who took the last. */
export type RevealPlace = { readonly count: number; readonly from: string };

/** Whether a step comes after another: of two taken at once the same one wins in every window. */
export function isLater(one: RevealPlace, other: RevealPlace): boolean {
  return one.count === other.count ? one.from > other.from : one.count > other.count;
}

/** Since when a window has been the projector, and which it is. */
export type RevealClaim = { readonly since: number; readonly from: string };

/** Whether a projector is the later one of two; the same in both. */
export function isLaterClaim(one: RevealClaim, other: RevealClaim): boolean {
  return one.since === other.since ? one.from > other.from : one.since > other.since;
}

/** The channel of the windows that show the same: of a debate and a set or, without one, a view. */
export function revealChannel(slug: string, setId: string | null, view: string): string {
  return `counterpoint-reveal ${slug} ${setId ?? view}`;
}
