import { countBySpeaker, countConcerned } from '@/lib/imports/count-moved';
import type { ImportDecisions } from '@/lib/imports/decisions';
import { turnsOf } from '@/lib/imports/draft-turns';
import { offerExisting } from '@/lib/imports/guess/offer-existing';
import { listOpenLabels, partLabels } from '@/lib/imports/label-answers';
import { sayCount } from '@/lib/imports/say-count';
import type { SplitDraft } from '@/lib/imports/split-draft';
import { beginningOf } from '@/lib/text/beginning-of';
import type { LabelQuestion, SplitProposal } from '@/lib/text/split/split-proposal';

/** A question in words, and how many paragraphs its answer is about. */
type Asked = { question: string; paragraphs: number };

const OPENING = 60;
/** So many labels are tried out, to tell how many paragraphs each moves. */
const MOST_COUNTED = 50;
/** Names that are asked about in one, named in the question. */
const SHOWN_NAMES = 20;
/** Places of a text that names nobody, named in the question. */
const SHOWN_PLACES = 3;

/**
 * What a person still has to say before a proposed split can be imported unseen, a sentence each, those
 * about most paragraphs first: boundaries that are only guesses, doubtful speakers, labels that stand in
 * the words of others, names that may be one person, and names that may be a commentator the library has
 * already. Empty when nothing is left.
 */
export function listLeftToDecide(
  proposal: SplitProposal,
  draft: SplitDraft,
  decisions: ImportDecisions,
  existing: readonly { id: string; name: string }[],
): string[] {
  const decided = decisions.speakers;
  const counts = countBySpeaker(draft);
  const keys = new Map(draft.speakers.map(({ name, key }) => [name, key]));
  const countOf = (name: string) => counts.get(keys.get(name) ?? '') ?? 0;
  const asked: Asked[] = [];
  const labels = listOpenLabels(draft, proposal.questions).filter(
    ({ name }) => decided[name] === undefined,
  );
  const speaking = new Set(proposal.speakers.map(({ name }) => name));
  const { together, apart } = partLabels(labels);
  if (together.length > 0) {
    const paragraphs = together.reduce((sum, { name }) => sum + countOf(name), 0);
    asked.push({ question: askTogether(together), paragraphs });
  }
  for (const [index, label] of apart.entries()) {
    // They come with most places first: what the hundredth moves is not worth going through the text.
    const isCounted = index < MOST_COUNTED;
    const paragraphs = isCounted ? countConcerned(draft, label) : label.places.length;
    const isElsewhere = !label.taken && speaking.has(label.name);
    asked.push({ question: askOf(label, isElsewhere, paragraphs), paragraphs });
  }
  const isAsked = new Set([
    ...labels.flatMap(({ name, taken }) => (taken ? [name] : [])),
    ...(draft.answered ?? []),
  ]);
  for (const { name, certain } of proposal.speakers) {
    if (certain || decided[name] !== undefined || isAsked.has(name)) continue;
    const paragraphs = countOf(name);
    const question = `Is “${name}” a speaker, and in what role? It is about ${sayCount(paragraphs)}.`;
    asked.push({ question, paragraphs });
  }
  for (const { from, into, reason } of proposal.merges) {
    if (
      decided[from]?.sameAs !== undefined ||
      decided[from]?.name !== undefined ||
      decided[into]?.sameAs !== undefined
    )
      continue;
    const paragraphs = countOf(from);
    const question = `Are “${from}” and “${into}” the same person? ${reason} It is about ${sayCount(paragraphs)}.`;
    asked.push({ question, paragraphs });
  }
  const proposedAs = new Map(
    proposal.speakers.map((proposed, index) => [`s${index + 1}`, proposed]),
  );
  for (const speaker of draft.speakers) {
    const proposed = proposedAs.get(speaker.key);
    const isDecided = decided[proposed?.name ?? '']?.existing !== undefined;
    if (speaker.role !== 'contribution' || speaker.existingId !== null || isDecided) continue;
    const [offer] = offerExisting(speaker.name, existing);
    if (offer === undefined) continue;
    const paragraphs = counts.get(speaker.key) ?? 0;
    const question = `Is “${speaker.name}” the library’s “${offer.name}”? ${offer.reason} It is about ${sayCount(paragraphs)}.`;
    asked.push({ question, paragraphs });
  }
  const nobody = !proposal.named && decisions.starts.length === 0 && draft.speakers.length === 0;
  if (!nobody) asked.push(...askOfNobodys(draft));
  asked.sort((a, b) => b.paragraphs - a.paragraphs);
  return [...(nobody ? [askWhoSpeaks(proposal, draft)] : []), ...asked.map((one) => one.question)];
}

/** Contributions that nobody was named for. */
function askOfNobodys(draft: SplitDraft): Asked[] {
  return turnsOf(draft)
    .filter(({ role, speaker }) => role === 'contribution' && speaker === null)
    .map(({ first, last }) => {
      const paragraphs = last - first + 1;
      const question = `Who speaks from ${sayPlace(draft, first)}? Say so under “starts”. It is about ${sayCount(paragraphs)}.`;
      return { question, paragraphs };
    });
}

function sayPlace({ text, blocks }: SplitDraft, block: number): string {
  const { contentStart = 0, end = 0 } = blocks[block] ?? {};
  const words = beginningOf(text.slice(contentStart, end), OPENING).replace(/\s+/g, ' ').trim();
  return `¶${block + 1} “${words}”`;
}

function askWhoSpeaks({ boundaries }: SplitProposal, draft: SplitDraft): string {
  const { blocks } = draft;
  const places = boundaries.slice(0, SHOWN_PLACES).map(({ block }) => sayPlace(draft, block));
  const likely = places.length === 0 ? '' : ` Most likely: ${places.join(', ')}.`;
  return `Nothing names the speakers of ${sayCount(blocks.length)}: say with “starts” where each contribution begins and who speaks, or with “speakers” which names begin lines.${likely}`;
}

/** One question for all labels of the form by which the speakers of a text are named. */
function askTogether(labels: readonly LabelQuestion[]): string {
  const names = labels
    .slice(0, SHOWN_NAMES)
    .map(({ name, places }) => `“${name}” ${places.length}`)
    .join(', ');
  const more = labels.length > SHOWN_NAMES ? ` and ${labels.length - SHOWN_NAMES} more` : '';
  const places = labels.reduce((sum, label) => sum + label.places.length, 0);
  const [{ name, example } = { name: '', example: '' }] = labels;
  const field = JSON.stringify(name);
  return `${sayCount(places)} begin with one of ${labels.length} names. Are these speakers: ${names}${more} (“${name}”: “${example}”)? "proposed": true says yes of all, "proposed": false no; under “speakers”, ${field}: {"leaveAsText": true} says no of one.`;
}

function askOf(
  { name, places, example }: LabelQuestion,
  speaksElsewhere: boolean,
  paragraphs: number,
): string {
  const field = JSON.stringify(name);
  const answers = `Under “speakers”, ${field}: {} says yes and ${field}: {"leaveAsText": true} says no.`;
  const about = paragraphs === places.length ? '' : ` It is about ${sayCount(paragraphs)}.`;
  return speaksElsewhere
    ? `Does “${name}” speak where the name opens ${sayCount(places.length)} more (“${example}”)?${about} ${answers}`
    : `Is “${name}” a speaker? It opens ${sayCount(places.length)} as the speakers’ names do (“${example}”).${about} ${answers}`;
}
