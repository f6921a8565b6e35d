import { addSpeaker, roleOfSpeaker } from '@/lib/imports/draft-speakers';
import type { DraftBlock, DraftStart } from '@/lib/imports/schema';
import { cutAtLabel } from '@/lib/imports/speaker-too';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { labelOfBlock, listSwallowedLabels } from '@/lib/imports/swallowed-labels';
import { nameKey } from '@/lib/text/names/person-name';
import { RETURNS } from '@/lib/text/split/returning-labels';
import { goesOnReason } from '@/lib/text/split/split-by-names';
import type { LabelQuestion } from '@/lib/text/split/split-proposal';

/**
 * The labels of which the person has not said yet whether they name a speaker, those that concern most
 * paragraphs first: those proposed as one while that speaker is there under the label's name, those left
 * as text while they still stand within turns, and whatever stands so in the draft as it is now.
 * O(blocks).
 *
 * @param swallowed what `listSwallowedLabels` finds in this draft
 */
export function listOpenLabels(
  draft: SplitDraft,
  questions: readonly LabelQuestion[] = [],
  swallowed: readonly LabelQuestion[] = listSwallowedLabels(draft),
): LabelQuestion[] {
  const answered = new Set(draft.answered?.map(nameKey));
  const begun = new Map(draft.blocks.map(({ start }, index) => [start, draft.starts[index]]));
  const asked = questions.filter(({ name, taken, places }) => {
    if (answered.has(nameKey(name))) return false;
    if (taken) return draft.speakers.some((speaker) => speaker.name === name);
    const left = places.filter(({ start }) => !isBegun(begun.get(start))).length;
    return left >= Math.min(RETURNS, places.length);
  });
  const keys = new Set(asked.map(({ name }) => nameKey(name)));
  // Of whom it was said that they speak, what stands in the words later is asked about all the same.
  const left = new Set((draft.leftAsText ?? draft.answered)?.map(nameKey));
  const others = swallowed.filter(({ name }) => {
    const key = nameKey(name);
    return !keys.has(key) && !left.has(key);
  });
  return [...asked, ...others].sort((a, b) => b.places.length - a.places.length);
}

/** So many are asked about in one. */
const LEAST_TOGETHER = 2;

/**
 * The open labels, parted into those that are asked about in one and those that are asked about each.
 * All that are proposed as speakers stand as the names of this text's speakers do: whether that form
 * names people is one question, and who of them is none the exception. O(labels).
 */
export function partLabels(open: readonly LabelQuestion[]): {
  together: LabelQuestion[];
  apart: LabelQuestion[];
} {
  const taken = open.filter(({ taken }) => taken);
  if (taken.length < LEAST_TOGETHER) return { together: [], apart: [...open] };
  return { together: taken, apart: open.filter(({ taken }) => !taken) };
}

/**
 * Answers for labels that are asked about in one: some of them name speakers, the others nobody and
 * stay in the words. O(blocks × labels).
 *
 * @param names those that name speakers, as the labels have them
 */
export function answerTogether(
  draft: SplitDraft,
  together: readonly LabelQuestion[],
  names: readonly string[],
): SplitDraft {
  const speak = new Set(names.map(nameKey));
  return together.reduce(
    (now, label) =>
      speak.has(nameKey(label.name)) ? takeLabel(now, label) : leaveLabel(now, label),
    draft,
  );
}

/** True where a turn begins for its own sake, and not only because the one before was interrupted. */
function isBegun(start: DraftStart | undefined): boolean {
  return start !== undefined && start.speaker !== null && !isContinued(start);
}

function isContinued({ reason }: DraftStart): boolean {
  return GOES_ON.test(reason);
}

const GOES_ON = new RegExp(`^${goesOnReason('.+')}$`, 's');

/**
 * Says that a label names a speaker: all its turns begin at once, and it is taken out of the words.
 * Where a person has begun a turn at one of its places already, that stays.
 *
 * @param into the key of the speaker whose turns these are; null: the one of the label's name
 */
export function takeLabel(
  whole: SplitDraft,
  label: LabelQuestion,
  into: string | null = null,
): SplitDraft {
  const draft = cutAtLabel(whole, label);
  const named = nameSpeaker(draft, label.name, into);
  const own = draft.speakers.find(({ name }) => name === label.name);
  const speaker = named.draft.speakers.find(({ key }) => key === named.key);
  if (speaker === undefined) return draft;
  const starts: Record<number, DraftStart> = { ...named.draft.starts };
  const blocks = [...draft.blocks];
  for (const { index, contentStart } of findPlaces(draft.blocks, label)) {
    const before = starts[index];
    blocks[index] = { ...(blocks[index] as DraftBlock), contentStart };
    if (before !== undefined && isBegun(before) && before.speaker !== own?.key) continue;
    starts[index] = {
      speaker: speaker.key,
      role: roleOfSpeaker(speaker),
      reason: '',
      certain: true,
    };
    // A label on a line of its own interrupted whoever was speaking; what follows it is not theirs.
    const next = starts[index + 1];
    if (contentStart >= (blocks[index]?.end ?? 0) && next !== undefined && isContinued(next))
      delete starts[index + 1];
  }
  const isGone = own !== undefined && own.key !== speaker.key && label.taken;
  const speakers = isGone
    ? named.draft.speakers.filter(({ key }) => key !== own.key)
    : named.draft.speakers;
  return answer({ ...named.draft, blocks, starts, speakers }, label, true);
}

/** Says that a label names nobody: it stays in the words, and they go on the turn before. */
export function leaveLabel(draft: SplitDraft, label: LabelQuestion): SplitDraft {
  const own = draft.speakers.find(({ name }) => name === label.name);
  if (!label.taken || own === undefined) return answer(draft, label, false);
  const blocks = [...draft.blocks];
  for (const { index } of findPlaces(draft.blocks, label)) {
    const block = blocks[index] as DraftBlock;
    blocks[index] = { ...block, contentStart: block.start };
  }
  const speakers = draft.speakers.filter(({ key }) => key !== own.key);
  return answer({ ...draft, blocks, speakers, starts: giveBack(draft, own.key) }, label, false);
}

/** The starts without those of one speaker, whose words go on the last speaker's turn before each. */
function giveBack({ starts, speakers }: SplitDraft, key: string): Record<number, DraftStart> {
  const names = new Map(speakers.map((speaker) => [speaker.key, speaker.name]));
  const result: Record<number, DraftStart> = {};
  let last: DraftStart | null = null;
  let inForce: DraftStart | null = null;
  for (const [place, start] of Object.entries(starts)) {
    if (start.speaker !== key) {
      result[Number(place)] = start;
      inForce = start;
      if (start.speaker !== null) last = start;
      continue;
    }
    if (last !== null && inForce?.speaker === last.speaker) continue;
    if (last === null && inForce?.role === 'introduction') continue;
    const goesOn: DraftStart =
      last === null
        ? {
            speaker: null,
            role: 'introduction',
            reason: 'Before the first speaker.',
            certain: true,
          }
        : { ...last, reason: goesOnReason(names.get(last.speaker ?? '') ?? '') };
    result[Number(place)] = goesOn;
    inForce = goesOn;
  }
  return result;
}

function nameSpeaker(draft: SplitDraft, name: string, into: string | null) {
  if (into !== null) return { draft, key: into };
  const same = draft.speakers.find((speaker) => nameKey(speaker.name) === nameKey(name));
  const key = same?.key ?? speakerLabelled(draft, nameKey(name));
  return key === null ? addSpeaker(draft, name) : { draft, key };
}

/** Whose turns a label begins already, under whatever name the person gave since; null for nobody's. */
function speakerLabelled(draft: SplitDraft, key: string): string | null {
  for (const [place, { speaker }] of Object.entries(draft.starts)) {
    const block = draft.blocks[Number(place)];
    if (speaker === null || block === undefined || block.contentStart === block.start) continue;
    const label = labelOfBlock(draft, block);
    if (label !== null && nameKey(label.name) === key) return speaker;
  }
  return null;
}

/** Where a label stands among the blocks as they are now: a cut paragraph has moved those after it. */
function findPlaces(blocks: readonly DraftBlock[], { places }: LabelQuestion) {
  const at = new Map(blocks.map(({ start }, index) => [start, index]));
  return places.flatMap(({ start, contentStart }) => {
    const index = at.get(start);
    const end = index === undefined ? undefined : blocks[index]?.end;
    if (index === undefined || end === undefined) return [];
    return [{ index, contentStart: Math.min(contentStart, end) }];
  });
}

function answer(draft: SplitDraft, { name }: LabelQuestion, speaks: boolean): SplitDraft {
  const left = draft.leftAsText ?? draft.answered ?? [];
  return {
    ...draft,
    answered: [...(draft.answered ?? []), name],
    leftAsText: speaks ? left.filter((other) => nameKey(other) !== nameKey(name)) : [...left, name],
  };
}
