import { alignLines, placeOf } from '@/lib/imports/correct/align-lines';
import { placeAfter } from '@/lib/imports/correct/correct-block';
import {
  addSpeaker,
  changeSpeaker,
  mergeSpeakers,
  roleOfSpeaker,
} from '@/lib/imports/draft-speakers';
import { leaveLabel } from '@/lib/imports/label-answers';
import type { DraftBlock, DraftSpeaker, DraftStart, ReadText } from '@/lib/imports/schema';
import { cutBlocks } from '@/lib/imports/split-block';
import { draftFromProposal, type SplitDraft } from '@/lib/imports/split-draft';
import type { Alignment } from '@/lib/text/anchor/map-offsets';
import { shortened } from '@/lib/text/beginning-of';
import { nameKey } from '@/lib/text/names/person-name';

/** A text as it was read, and what the person has decided of it. */
type Begun = { read: ReadText; draft: SplitDraft };

/** Where a turn begins: what it is, and where its words do. */
type Begin = { start: DraftStart; block: DraftBlock };

const OPENING = 50;

/**
 * What a person had decided, carried over to the split of the text that he corrected: whose turns begin
 * where, what begins nowhere, who is called how and is the same as whom, which labels speak. What was
 * only proposed is proposed anew. `lost` says, a sentence each, what fits no more since its words or its
 * label are gone. O(text + starts × places corrected).
 */
export function carryOver(before: Begun, read: ReadText): { draft: SplitDraft; lost: string[] } {
  const alignment: Alignment = alignLines(before.draft.text, read.text);
  const fresh = draftFromProposal(read.text, read.proposal);
  const proposed = draftFromProposal(before.read.text, before.read.proposal);
  const people = carrySpeakers(before.draft, proposed, fresh, read);
  const found = decidedStarts(before, proposed, people.mergedInto);
  const lost: string[] = [];
  const set: { at: number; was: Begin; contentStart: number }[] = [];
  const removed: number[] = [];
  for (const { was, isRemoved } of found) {
    const { start, end, contentStart } = was.block;
    const place = placeOf(alignment, { start, end });
    if (place === null) lost.push(sayStart(before.draft, was, isRemoved));
    else if (isRemoved) removed.push(place.start);
    else {
      const words =
        contentStart === start ? place : placeOf(alignment, { start: contentStart, end });
      set.push({ at: place.start, was, contentStart: words?.start ?? place.start });
    }
  }
  let draft = cutBlocks(
    people.draft,
    set.map(({ at }) => at),
  );
  const at = new Map(draft.blocks.map(({ start }, index) => [start, index]));
  const starts: Record<number, DraftStart> = { ...draft.starts };
  const hints = { ...draft.hints };
  const blocks = [...draft.blocks];
  for (const { at: place, was, contentStart } of set) {
    const index = at.get(place);
    const block = index === undefined ? undefined : blocks[index];
    if (index === undefined || block === undefined) {
      lost.push(sayStart(before.draft, was, false));
      continue;
    }
    const { speaker } = was.start;
    if (speaker !== null && !people.keys.has(speaker)) {
      const own = before.draft.speakers.find(({ key }) => key === speaker);
      const added = addSpeaker(draft, own?.name ?? '');
      draft = own ? changeSpeaker(added.draft, added.key, fieldsOf(own)) : added.draft;
      people.keys.set(speaker, added.key);
    }
    const key = speaker === null ? null : (people.keys.get(speaker) ?? null);
    starts[index] = { ...was.start, speaker: key };
    blocks[index] = { ...block, contentStart: Math.min(contentStart, block.end) };
    delete hints[index];
  }
  for (const place of removed) {
    const index = at.get(place);
    if (index !== undefined && index > 0) delete starts[index];
  }
  for (const place of dismissedHints(before.draft, proposed)) {
    const index = at.get(placeOf(alignment, place)?.start ?? -1);
    if (index !== undefined) delete hints[index];
  }
  for (const { speaker, label } of people.changed)
    if (!people.keys.has(speaker.key))
      lost.push(
        `What was said of “${label}”: no line of the corrected text begins with that name.`,
      );
  const { joinTurns, answered, leftAsText } = before.draft;
  const answers = { ...(answered ? { answered } : {}), ...(leftAsText ? { leftAsText } : {}) };
  return { draft: { ...draft, blocks, starts, hints, joinTurns, ...answers }, lost };
}

type Changed = { speaker: DraftSpeaker; label: string };

/**
 * The fresh draft with the people as they were named and merged.
 *
 * @returns `keys`: by key of the old draft, that of the new one
 */
function carrySpeakers(was: SplitDraft, proposed: SplitDraft, fresh: SplitDraft, read: ReadText) {
  let draft = fresh;
  const keys = new Map<string, string>();
  const changed: Changed[] = [];
  const find = (name: string) =>
    fresh.speakers.find((speaker) => nameKey(speaker.name) === nameKey(name));
  for (const speaker of was.speakers) {
    const first = proposed.speakers.find(({ key }) => key === speaker.key);
    const label = first?.name ?? speaker.name;
    const own = find(label) ?? find(speaker.name);
    const isChanged = first === undefined || !isSame(first, speaker);
    if (isChanged) changed.push({ speaker, label });
    if (own === undefined) continue;
    keys.set(speaker.key, own.key);
    if (!isChanged) continue;
    const { role, ...fields } = fieldsOf(speaker);
    draft = changeSpeaker(draft, own.key, role === own.role ? fields : { ...fields, role });
  }
  const mergedInto = new Map<string, string>();
  for (const { key, name } of proposed.speakers) {
    if (was.speakers.some((speaker) => speaker.key === key)) continue;
    const into = ownerOf(was, proposed, key);
    if (into !== null) mergedInto.set(key, into);
    const own = find(name);
    if (own === undefined) continue;
    const target = into === null ? undefined : keys.get(into);
    const question = read.proposal.questions?.find((asked) => asked.name === own.name);
    if (target !== undefined) draft = mergeSpeakers(draft, own.key, target);
    else if (question?.taken) draft = leaveLabel(draft, question);
  }
  return { draft, keys, changed, mergedInto };
}

/** Who has the turns now that one had who was merged; null where they are nobody's. */
function ownerOf(was: SplitDraft, proposed: SplitDraft, key: string): string | null {
  const at = new Map(was.blocks.map(({ start }, index) => [start, was.starts[index]]));
  const counts = new Map<string, number>();
  for (const [place, start] of Object.entries(proposed.starts)) {
    if (start.speaker !== key) continue;
    const owner = at.get(proposed.blocks[Number(place)]?.start ?? -1)?.speaker;
    if (owner) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** The beginnings that a person made, changed or took away, in the places of the text as it was last. */
function decidedStarts(
  { read, draft }: Begun,
  proposed: SplitDraft,
  mergedInto: ReadonlyMap<string, string>,
): { was: Begin; isRemoved: boolean }[] {
  const corrected = draft.corrected ?? [];
  const beginsOf = (of: SplitDraft, move: (offset: number) => number) =>
    new Map(
      Object.entries(of.starts).flatMap(([place, start]): [number, Begin][] => {
        const block = of.blocks[Number(place)];
        if (block === undefined) return [];
        const [from, end, contentStart] = [block.start, block.end, block.contentStart].map(move);
        const moved = { start: from ?? 0, end: end ?? 0, contentStart: contentStart ?? 0 };
        return [[moved.start, { start, block: moved }]];
      }),
    );
  const were = beginsOf(proposed, (offset) => placeAfter(offset, corrected));
  const are = beginsOf(draft, (offset) => offset);
  // Whose the files are that are a contribution each, no text says: it is all decided.
  const isAllDecided = read.files.length > 1;
  const roles = new Map(draft.speakers.map((speaker) => [speaker.key, speaker]));
  const asProposed = ({ start }: Begin) => {
    const first = proposed.speakers.find(({ key }) => key === start.speaker);
    const speaker = mergedInto.get(start.speaker ?? '') ?? start.speaker;
    const now = roles.get(speaker ?? '');
    const isOther = now !== undefined && first !== undefined && now.role !== first.role;
    return { speaker, role: isOther ? roleOfSpeaker(now) : start.role };
  };
  const decided: { was: Begin; isRemoved: boolean }[] = [];
  for (const [place, is] of are) {
    const was = were.get(place);
    const expected = was === undefined ? null : asProposed(was);
    const isAsProposed =
      expected !== null &&
      expected.speaker === is.start.speaker &&
      expected.role === is.start.role &&
      was?.block.contentStart === is.block.contentStart;
    if (!isAsProposed || (isAllDecided && is.start.speaker !== null))
      decided.push({ was: is, isRemoved: false });
  }
  for (const [place, was] of were) if (!are.has(place)) decided.push({ was, isRemoved: true });
  return decided.sort((a, b) => a.was.block.start - b.was.block.start);
}

function dismissedHints(draft: SplitDraft, proposed: SplitDraft): DraftBlock[] {
  const corrected = draft.corrected ?? [];
  const open = new Set(
    Object.keys(draft.hints).map((place) => draft.blocks[Number(place)]?.start ?? -1),
  );
  return Object.keys(proposed.hints).flatMap((place) => {
    const block = proposed.blocks[Number(place)];
    if (block === undefined) return [];
    const start = placeAfter(block.start, corrected);
    const end = placeAfter(block.end, corrected);
    return open.has(start) ? [] : [{ start, end, contentStart: start }];
  });
}

function fieldsOf({ key: _, ...fields }: DraftSpeaker): Omit<DraftSpeaker, 'key'> {
  return fields;
}

function isSame(a: DraftSpeaker, b: DraftSpeaker): boolean {
  return (
    a.name === b.name &&
    a.role === b.role &&
    a.affiliation === b.affiliation &&
    a.existingId === b.existingId &&
    (a.isNew ?? false) === (b.isNew ?? false)
  );
}

const ROLE_WORDS: Record<DraftStart['role'], string> = {
  contribution: 'somebody’s contribution',
  introduction: 'introduction',
  moderation: 'the moderator’s',
  aside: 'set aside',
};

function sayStart(draft: SplitDraft, { start, block }: Begin, isRemoved: boolean): string {
  const words = draft.text.slice(block.contentStart, block.end).replace(/\s+/g, ' ');
  const opening = shortened(words, OPENING);
  if (isRemoved) return `Nothing begins at “${opening}”.`;
  const name = draft.speakers.find(({ key }) => key === start.speaker)?.name;
  return name === undefined
    ? `“${opening}” is ${ROLE_WORDS[start.role]}.`
    : `${name} begins at “${opening}”.`;
}
