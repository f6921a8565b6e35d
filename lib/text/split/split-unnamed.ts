import { type Paragraph, splitParagraphs } from '@/lib/text/paragraphs';
import { type CohesionBreak, findCohesionBreaks } from '@/lib/text/split/cohesion-breaks';
import { asideReason, isSignedByEditors, isTitleLine } from '@/lib/text/split/front-matter';
import type { ProposedBlock, ProposedBoundary } from '@/lib/text/split/split-proposal';
import { findTalkBreaks, voiceMark } from '@/lib/text/split/talk-breaks';

/** The editors sign their introduction within the first paragraphs or not at all. */
const INTRODUCTION_PARAGRAPHS = 8;
/** More guesses from the vocabulary than this are no help. */
const MAX_BOUNDARIES = 12;
/** Nor are more guesses than this in a talk, where questions and replies tell as well. */
const MAX_TALK_BOUNDARIES = 400;

/**
 * A text that names nobody: title, subtitle and editors' introduction set apart, the rest left as
 * contribution without a speaker, and the places where a voice may begin as ranked guesses.
 */
export function splitUnnamed(text: string): {
  blocks: ProposedBlock[];
  boundaries: ProposedBoundary[];
} {
  const paragraphs = splitParagraphs(text);
  const introduction = introductionLength(paragraphs);
  const topic = paragraphs
    .slice(0, introduction)
    .map((paragraph) => paragraph.text)
    .join('\n');
  const blocks = paragraphs.map((paragraph, index) => placeOf(paragraph, index, introduction));
  const body = paragraphs.slice(introduction);
  const breaks = findCohesionBreaks(text, body, topic || (body[0]?.text ?? ''))
    .map((found) => ({ ...found, paragraph: found.paragraph + introduction }))
    .filter(({ paragraph }) => blocks[paragraph]?.role === 'contribution')
    .slice(0, MAX_BOUNDARIES);
  const talk = findTalkBreaks(paragraphs)
    .filter(({ paragraph }) => blocks[paragraph]?.role === 'contribution')
    .slice(0, MAX_TALK_BOUNDARIES);
  const first = blocks.findIndex(({ role }) => role === 'contribution');
  const boundaries = joinBreaks(breaks, talk)
    .filter(({ paragraph }) => paragraph !== first)
    .map(
      ({ paragraph, score, reasons }): ProposedBoundary => ({
        block: paragraph,
        offset: paragraphs[paragraph]?.start ?? 0,
        speaker: null,
        reason: reasons.join(' '),
        certain: false,
        score,
      }),
    );
  if (first !== -1)
    boundaries.unshift({
      block: first,
      offset: blocks[first]?.start ?? 0,
      speaker: null,
      reason:
        introduction === 0
          ? 'The text begins here.'
          : 'The title and the introduction end before it.',
      certain: false,
      score: 1,
    });
  return { blocks, boundaries };
}

/** Breaks of both kinds, best first; what is told of one place twice counts as the better of both. */
function joinBreaks(
  some: readonly CohesionBreak[],
  others: readonly CohesionBreak[],
): CohesionBreak[] {
  const found = new Map(some.map((one) => [one.paragraph, one]));
  for (const one of others) {
    const same = found.get(one.paragraph);
    const both = same && {
      paragraph: one.paragraph,
      score: Math.max(same.score, one.score),
      reasons: [...one.reasons, ...same.reasons],
    };
    found.set(one.paragraph, both ?? one);
  }
  return [...found.values()].sort((a, b) => b.score - a.score || a.paragraph - b.paragraph);
}

function introductionLength(paragraphs: readonly Paragraph[]): number {
  const signed = paragraphs
    .slice(0, INTRODUCTION_PARAGRAPHS)
    .findLastIndex(({ text }) => isSignedByEditors(text));
  let length = signed + 1;
  while (length < paragraphs.length - 1) {
    const text = paragraphs[length]?.text ?? '';
    if (!isTitleLine(text) && asideReason(text) === null) break;
    length += 1;
  }
  return length;
}

function placeOf(paragraph: Paragraph, index: number, introduction: number): ProposedBlock {
  const base = {
    start: paragraph.start,
    end: paragraph.end,
    contentStart: paragraph.start,
    speaker: null,
    startsTurn: false,
  };
  if (index < introduction) {
    const reason = isTitleLine(paragraph.text) ? 'A title line.' : 'The introduction.';
    return { ...base, role: 'introduction', reason, certain: true };
  }
  const aside = asideReason(paragraph.text);
  if (aside !== null) return { ...base, role: 'aside', reason: aside, certain: true };
  const contentStart = paragraph.start + voiceMark(paragraph.text).length;
  return {
    ...base,
    contentStart,
    role: 'contribution',
    reason: 'Nobody is named.',
    certain: false,
  };
}
