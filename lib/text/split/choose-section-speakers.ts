import type { ChosenSpeaker } from '@/lib/text/split/chosen-speaker';
import type { LabelGroup } from '@/lib/text/split/label-groups';

/** Words of an affiliation, by which "Name, …" is told from "City, country". */
const AFFILIATION =
  /\b(?:professor|lecturer|director|fellow|scholar|researcher|analyst|economist|historian|lawyer|journalist|correspondent|columnist|editor|writer|author|poet|ambassador|minister|secretary|senator|mp|mep|mayor|president|chair|chief|head|founder|partner|manager|officer|advis[eo]r|consultant|engineer|physician|teacher|student|activist|organi[sz]er|university|college|school|institute|institution|cent(?:er|re)|council|foundation|association|bank|ministry|department|agency|times|post|review|brookings|carnegie|moderator|host)\b/i;

/**
 * Speakers named once, at the head (or foot) of their piece: headings, bylines, a name on a line of
 * its own, signatures. A single byline is enough for one author; bare names must be at least two,
 * and none of their parts may be an ordinary word of the text ("Energy Security").
 */
export function chooseSectionSpeakers(
  groups: readonly LabelGroup[],
  knownKeys: ReadonlySet<string>,
): { speakers: Map<string, ChosenSpeaker>; doubtful: string[]; sure: number; labels: number } {
  const likely = groups.filter((group) => isLikely(group, knownKeys));
  const sure = likely.filter((group) => isSure(group, knownKeys));
  const accepted = likely.length >= 2 ? likely : sure;
  const isSureOf = new Set(sure);
  const isAccepted = new Set(accepted);
  const hasNoBare = accepted.every(({ forms }) => !forms.has('bare'));
  const others = groups.filter(
    (group) => group.forms.has('heading') && group.kind === 'person' && !isAccepted.has(group),
  );
  // Among chapters, a heading of two words in capitals may be one as well.
  const areChapters = others.length > accepted.length;
  const speakers = new Map<string, ChosenSpeaker>();
  for (const group of accepted)
    speakers.set(group.key, {
      name: group.name,
      detail: group.detail,
      kind: group.kind,
      certain: isSureOf.has(group) || (hasNoBare && !areChapters),
      families: new Set(['section']),
    });
  const doubtful = likely.filter((group) => !isAccepted.has(group)).map(({ name }) => name);
  const labels = accepted.reduce((sum, { count }) => sum + count, 0);
  return { speakers, doubtful, sure: sure.length, labels };
}

function isLikely(group: LabelGroup, knownKeys: ReadonlySet<string>): boolean {
  if (knownKeys.has(group.key)) return true;
  // "Madam Deputy Speaker", "Laughter": as turns are headed, and not once as a chapter is.
  if (group.kind === 'moderator' || group.kind === 'pseudo') return group.count > 1;
  if (group.kind !== 'person' || group.likeness !== 'full') return false;
  if (group.forms.has('byline') && hasAffiliation(group)) return group.commonShare < 1;
  if (group.detail !== null && /\d/.test(group.detail)) return false;
  return group.commonShare === 0;
}

function isSure(group: LabelGroup, knownKeys: ReadonlySet<string>): boolean {
  if (knownKeys.has(group.key)) return true;
  return group.forms.has('byline') && (group.detail === null || hasAffiliation(group));
}

function hasAffiliation(group: LabelGroup): boolean {
  return group.detail !== null && AFFILIATION.test(group.detail) && !/\d{4}/.test(group.detail);
}
