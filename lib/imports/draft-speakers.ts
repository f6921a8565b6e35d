import type { DraftSpeaker, DraftStart } from '@/lib/imports/schema';
import type { SplitDraft } from '@/lib/imports/split-draft';
import type { BlockRole } from '@/lib/text/split/split-proposal';

/** What a turn of a speaker is, who may be set aside but does not introduce. */
export function roleOfSpeaker({ role }: Pick<DraftSpeaker, 'role'>): BlockRole {
  return role === 'introduction' ? 'aside' : role;
}

/** Adds a speaker and says the key: never one that the proposal gave, whose speaker may be merged by now. */
export function addSpeaker(
  draft: SplitDraft,
  name: string,
  existingId: string | null = null,
): { draft: SplitDraft; key: string } {
  const used = new Set(draft.speakers.map((speaker) => speaker.key));
  let number = draft.speakers.length + 1;
  while (used.has(`n${number}`)) number += 1;
  const key = `n${number}`;
  const speaker: DraftSpeaker = { key, name, existingId, role: 'contribution', affiliation: '' };
  return { draft: { ...draft, speakers: [...draft.speakers, speaker] }, key };
}

/** Changes a speaker's name, affiliation, match or role; a new role takes all the turns along. */
export function changeSpeaker(
  draft: SplitDraft,
  key: string,
  change: Partial<Omit<DraftSpeaker, 'key'>>,
): SplitDraft {
  const speakers = draft.speakers.map((speaker) =>
    speaker.key === key ? { ...speaker, ...change } : speaker,
  );
  if (change.role === undefined) return { ...draft, speakers };
  const { role } = change;
  return { ...draft, speakers, starts: mapStarts(draft, key, (start) => ({ ...start, role })) };
}

/** Commentators of the draft whose names stand in the library, of whom it was not said who they are. */
export function listNamesakes(
  { speakers }: Pick<SplitDraft, 'speakers'>,
  find: (name: string) => { id: string; name: string } | null,
): { key: string; person: { id: string; name: string } }[] {
  return speakers.flatMap(({ key, name, existingId, isNew = false, role }) => {
    if (role !== 'contribution' || existingId !== null || isNew) return [];
    const person = find(name);
    return person ? [{ key, person }] : [];
  });
}

/** Gives all turns of one speaker to another. */
export function mergeSpeakers(draft: SplitDraft, from: string, into: string): SplitDraft {
  const target = draft.speakers.find((speaker) => speaker.key === into);
  if (!target || from === into) return draft;
  return {
    ...draft,
    speakers: draft.speakers.filter((speaker) => speaker.key !== from),
    starts: mapStarts(draft, from, (start) => ({ ...start, speaker: into, role: target.role })),
  };
}

/** Takes away the speakers who have no turn left. */
export function dropIdleSpeakers(draft: SplitDraft): SplitDraft {
  const used = new Set(Object.values(draft.starts).map((start) => start.speaker));
  return { ...draft, speakers: draft.speakers.filter((speaker) => used.has(speaker.key)) };
}

/** True where a speaker has no turn, so that there is something to drop. */
export function hasIdleSpeakers({ starts, speakers }: SplitDraft): boolean {
  const used = new Set(Object.values(starts).map((start) => start.speaker));
  return speakers.some((speaker) => !used.has(speaker.key));
}

function mapStarts(draft: SplitDraft, key: string, change: (start: DraftStart) => DraftStart) {
  return Object.fromEntries(
    Object.entries(draft.starts).map(([block, start]) => [
      block,
      start.speaker === key ? change(start) : start,
    ]),
  );
}
