import { z } from 'zod';
import type { ThingKind } from '@/lib/archive/models';

/**
 * What becomes of a thing that the library has otherwise, or another one by its name: what is here stays,
 * the archive's is taken instead, or it comes beside it as a copy.
 */
const decisionWords = ['keep', 'take', 'copy'] as const;
export type Decision = (typeof decisionWords)[number];

const decision = z.enum(decisionWords, { error: 'Write “keep”, “take” or “copy”' });
const ofKind = z.union([decision, z.record(z.string(), decision)], {
  error: 'Write “keep”, “take” or “copy”, or one of them for each id or short name',
});

/** What a person decides of an archive beforehand: for all, for a kind, or by id or short name. */
export const archiveDecisions = z.strictObject({
  all: decision.optional(),
  debates: ofKind.optional(),
  readings: ofKind.optional(),
  commentators: ofKind.optional(),
  themes: ofKind.optional(),
  propositions: ofKind.optional(),
});

export type ArchiveDecisions = z.output<typeof archiveDecisions>;

/** The field of the decisions in which a kind of thing is decided. */
export const fieldOfKind = {
  debate: 'debates',
  reading: 'readings',
  commentator: 'commentators',
  theme: 'themes',
  proposition: 'propositions',
} as const satisfies Record<ThingKind, keyof ArchiveDecisions>;

/** What was decided of a thing of the archive, the nearest first: by id, by short name, of its kind, of all. */
export function decisionOn(
  decisions: ArchiveDecisions,
  { kind, id, slug }: { kind: ThingKind; id: string; slug: string | null },
): Decision | null {
  const own = decisions[fieldOfKind[kind]];
  if (typeof own === 'string') return own;
  const named = own && (lookUp(own, id) ?? (slug === null ? undefined : lookUp(own, slug)));
  return named ?? decisions.all ?? null;
}

function lookUp(own: Readonly<Record<string, Decision>>, name: string): Decision | undefined {
  return Object.hasOwn(own, name) ? own[name] : undefined;
}

/** Names in the decisions that nothing asks about: a slip of the pen, most likely. */
export function listUnasked(
  decisions: ArchiveDecisions,
  questions: readonly { kind: ThingKind; id: string; slug: string | null }[],
): string[] {
  return Object.entries(fieldOfKind).flatMap(([kind, field]) => {
    const own = decisions[field];
    if (own === undefined || typeof own === 'string') return [];
    const asked = questions.filter((one) => one.kind === kind);
    const known = new Set(asked.flatMap(({ id, slug }) => [id, slug]));
    return Object.keys(own)
      .filter((name) => !known.has(name))
      .map((name) => `${field}.${name}: nothing is asked about it.`);
  });
}
