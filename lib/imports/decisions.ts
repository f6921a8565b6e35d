import { z } from 'zod';
import {
  addSpeaker,
  changeSpeaker,
  dropIdleSpeakers,
  mergeSpeakers,
} from '@/lib/imports/draft-speakers';
import { answerTogether, leaveLabel, listOpenLabels, takeLabel } from '@/lib/imports/label-answers';
import type { DebateDetails, DraftSpeaker } from '@/lib/imports/schema';
import { findLabel } from '@/lib/imports/speaker-too';
import { removeStart, type SplitDraft, startTurn } from '@/lib/imports/split-draft';
import { nameKey } from '@/lib/text/names/person-name';
import { blockRole, type LabelQuestion } from '@/lib/text/split/split-proposal';

/** What a person decides of an import beforehand, in a small file. Everything may be left out. */
export const importDecisions = z.strictObject({
  title: z.string().optional(),
  question: z.string().optional(),
  date: z.string().optional(),
  language: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  licenceNote: z.string().optional(),
  /** True: all turns of one commentator become one contribution. */
  joinTurns: z.boolean().optional(),
  /**
   * What is said of all names together that are proposed as speakers and asked about, those under
   * `speakers` apart. True: they speak; false: none does, and each stays in the words.
   */
  proposed: z.boolean().optional(),
  /** By the name as the proposed split has it; an empty object confirms the proposal. */
  speakers: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string().optional(),
        role: blockRole.optional(),
        affiliation: z.string().optional(),
        /** The name of the speaker of the text whose turns these are; null: someone else. */
        sameAs: z.string().nullable().optional(),
        /** The name of the library's commentator; null: a new one. */
        existing: z.string().nullable().optional(),
        /** True: the label names nobody and stays in the words. */
        leaveAsText: z.boolean().optional(),
      }),
    )
    .default({}),
  /** Where contributions begin, for texts that name nobody or to correct the proposal. */
  starts: z
    .array(
      z.strictObject({
        /** The words its paragraph begins with. */
        at: z.string().min(1),
        speaker: z.string().nullable().default(null),
        role: blockRole.default('contribution'),
        /** True: nothing begins here; the paragraph goes on the turn before. */
        remove: z.boolean().default(false),
      }),
    )
    .default([]),
});

export type ImportDecisions = z.output<typeof importDecisions>;

/** The labels that the decisions say name speakers: `proposeSplit` takes each for one. */
export function namesOf({ speakers }: ImportDecisions): string[] {
  return Object.entries(speakers).flatMap(([name, { leaveAsText }]) => (leaveAsText ? [] : [name]));
}

type Applied = { draft: SplitDraft; problems: string[] };

/**
 * The draft with the decisions carried out, through the same steps the import screen takes. What
 * cannot be carried out (an unknown name, words that begin no paragraph or several) is said.
 *
 * @param existing commentators of the library
 * @param questions what was asked about the text's labels
 */
export function applyDecisions(
  proposed: SplitDraft,
  decisions: ImportDecisions,
  existing: readonly { id: string; name: string }[],
  questions: readonly LabelQuestion[] = [],
): Applied {
  const problems: string[] = [];
  let draft: SplitDraft = { ...proposed, joinTurns: decisions.joinTurns ?? proposed.joinTurns };
  const beginnings = decisions.starts.length === 0 ? [] : listBeginnings(proposed);
  for (const [index, start] of decisions.starts.entries()) {
    const block = findBlock(beginnings, start.at);
    if (typeof block === 'string') problems.push(`starts[${index + 1}].at: ${block}`);
    else draft = start.remove ? removeStart(draft, block) : beginTurn(draft, block, start);
  }
  if (decisions.proposed !== undefined) {
    const open = listOpenLabels(draft, questions).filter(({ name }) => !decisions.speakers[name]);
    const taken = open.filter((label) => label.taken);
    draft = answerTogether(draft, taken, decisions.proposed ? taken.map(({ name }) => name) : []);
  }
  for (const [name, decision] of Object.entries(decisions.speakers)) {
    const known = proposed.speakers.find((candidate) => candidate.name === name);
    const label = questions.find((question) => question.name === name);
    if (decision.leaveAsText) {
      if (label !== undefined) draft = leaveLabel(draft, label);
      else
        problems.push(
          `speakers.${name}${known ? `.leaveAsText: ${noLabel(name)}` : `: ${noSpeaker(name, proposed)}`}`,
        );
      continue;
    }
    const named = known ? { draft, speaker: known } : nameLabel(draft, name);
    if (named === null) {
      problems.push(`speakers.${name}: ${noSpeaker(name, proposed)}`);
      continue;
    }
    const { speaker } = named;
    draft = named.draft;
    const found = existing.find((candidate) => candidate.name === decision.existing);
    if (decision.existing && found === undefined)
      problems.push(
        `speakers.${name}.existing: The library has no commentator “${decision.existing}”. Give the name as the library has it, or null for someone new.`,
      );
    draft = changeSpeaker(draft, speaker.key, {
      name: decision.name ?? found?.name ?? name,
      existingId: found?.id ?? null,
      ...(decision.existing === null ? { isNew: true } : {}),
      ...(decision.role === undefined ? {} : { role: decision.role }),
      ...(decision.affiliation === undefined ? {} : { affiliation: decision.affiliation }),
    });
    if (!decision.sameAs) continue;
    const target = proposed.speakers.find((candidate) => candidate.name === decision.sameAs);
    if (target === undefined)
      problems.push(`speakers.${name}.sameAs: ${noSpeaker(decision.sameAs, proposed)}`);
    else draft = mergeSpeakers(draft, speaker.key, target.key);
  }
  return { draft: dropIdleSpeakers(draft), problems };
}

/** How many names are listed for someone who misspelt one. */
const SHOWN_NAMES = 12;

function noSpeaker(name: string, { speakers }: SplitDraft): string {
  const names = speakers.slice(0, SHOWN_NAMES).map((speaker) => `“${speaker.name}”`);
  const more = speakers.length > SHOWN_NAMES ? ' …' : '';
  const has = names.length === 0 ? 'It names nobody' : `It has ${names.join(', ')}${more}`;
  return `The text has no speaker “${name}”: no line begins with that name before a colon, a dash or a time, in brackets or alone. ${has}.`;
}

/** The draft in which a label that the proposal does not know speaks wherever it begins a line. */
function nameLabel(
  draft: SplitDraft,
  name: string,
): { draft: SplitDraft; speaker: DraftSpeaker } | null {
  const label = findLabel(draft, name);
  if (label === null) return null;
  const taken = takeLabel(draft, label);
  const speaker = taken.speakers.find((candidate) => nameKey(candidate.name) === nameKey(name));
  return speaker === undefined ? null : { draft: taken, speaker };
}

function noLabel(name: string): string {
  return `“${name}” is named as the speakers of the text are and cannot be left as text. Say {"role": "aside"} to set the turns aside, or whose they are with “sameAs”.`;
}

/** The words that a block begins with, from its label or behind it. */
type Beginning = { words: string; block: number };

const fold = (words: string) => words.replace(/\s+/g, ' ');

/** How each block begins, in the order of the words, so that one is found without looking at all. */
function listBeginnings({ text, blocks }: SplitDraft): Beginning[] {
  return blocks
    .flatMap(({ start, end, contentStart }, block) => [
      { words: fold(text.slice(start, end)), block },
      ...(contentStart > start ? [{ words: fold(text.slice(contentStart, end)), block }] : []),
    ])
    .sort((a, b) => (a.words < b.words ? -1 : Number(a.words > b.words)));
}

function findBlock(beginnings: readonly Beginning[], words: string): number | string {
  const wanted = fold(words.normalize('NFC'));
  let from = 0;
  for (let to = beginnings.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((beginnings[middle]?.words ?? '') < wanted) from = middle + 1;
    else to = middle;
  }
  const found = new Set<number>();
  for (let at = from; beginnings[at]?.words.startsWith(wanted); at += 1)
    found.add(beginnings[at]?.block ?? 0);
  const [only] = found;
  if (only === undefined) return `No paragraph begins with “${words}”.`;
  return found.size === 1
    ? only
    : `${found.size} paragraphs begin with “${words}”: give more words.`;
}

function beginTurn(
  draft: SplitDraft,
  block: number,
  start: ImportDecisions['starts'][number],
): SplitDraft {
  if (start.speaker === null) return startTurn(draft, block, null, start.role);
  const known = draft.speakers.find(({ name }) => name === start.speaker);
  const added = known ? { draft, key: known.key } : addSpeaker(draft, start.speaker);
  return startTurn(added.draft, block, added.key, start.role);
}

/** What is said of the debate, from the decisions where they say it. */
export function detailsFromDecisions(
  decisions: ImportDecisions,
  otherwise: DebateDetails,
): DebateDetails {
  return {
    title: decisions.title ?? otherwise.title,
    question: decisions.question ?? otherwise.question,
    date: decisions.date ?? otherwise.date,
    language: decisions.language ?? otherwise.language,
    publisher: decisions.publisher ?? otherwise.publisher,
    url: decisions.url ?? otherwise.url,
    licenceNote: decisions.licenceNote ?? otherwise.licenceNote,
  };
}
