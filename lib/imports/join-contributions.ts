import { titleFromFileName } from '@/lib/imports/guess/guess-title';
import type { NamedSource } from '@/lib/imports/read-files';
import { offerMerges } from '@/lib/text/names/offer-merges';
import { nameLikeness } from '@/lib/text/names/person-name';
import { splitParagraphs } from '@/lib/text/paragraphs';
import { isTitleLine } from '@/lib/text/split/front-matter';
import { proposeSplit } from '@/lib/text/split/split-contributions';
import type {
  LabelQuestion,
  ProposedBlock,
  ProposedSpeaker,
  SplitProposal,
} from '@/lib/text/split/split-proposal';
import { tallySpeakers } from '@/lib/text/split/tally-speakers';

const GAP = '\n\n';

type Author = { name: string; reason: string; detail: string | null; certain: boolean };

/**
 * Several files that are a contribution each, as one text with one speaker a file. The name comes
 * from the file's byline, from what the file says of itself, or from its own name; only the first
 * is certain. O(text).
 */
export function joinContributions(sources: readonly NamedSource[]): {
  text: string;
  proposal: SplitProposal;
} {
  const text = sources.map(({ source }) => source.text).join(GAP);
  const blocks: ProposedBlock[] = [];
  const authors = new Map<string, Author>();
  const questions: LabelQuestion[] = [];
  let offset = 0;
  for (const file of sources) {
    const { author, blocks: own, questions: asked } = splitFile(file);
    for (const question of asked) questions.push(moveQuestion(question, offset));
    if (!authors.has(author.name)) authors.set(author.name, author);
    for (const block of own)
      blocks.push({
        ...block,
        start: block.start + offset,
        end: block.end + offset,
        contentStart: block.contentStart + offset,
      });
    offset += file.source.text.length + GAP.length;
  }
  const speakers = [...tallySpeakers(text, blocks)].map(([name, tally]): ProposedSpeaker => {
    const author = authors.get(name);
    const certain = author?.certain ?? false;
    return {
      name,
      kind: 'contributor',
      detail: author?.detail ?? null,
      reason: null,
      ...tally,
      certain,
    };
  });
  const boundaries = blocks.flatMap((block, index) =>
    block.startsTurn
      ? [{ ...block, block: index, offset: block.start, score: block.certain ? 1 : 0.9 }]
      : [],
  );
  return {
    text,
    proposal: {
      blocks,
      speakers,
      boundaries: boundaries.map(({ block, offset: at, speaker, reason, certain, score }) => ({
        ...{ block, offset: at, speaker, reason, certain, score },
      })),
      merges: offerMerges(speakers),
      warnings: [],
      questions,
      named: true,
    },
  };
}

function moveQuestion(question: LabelQuestion, by: number): LabelQuestion {
  const places = question.places.map(({ start, contentStart }) => ({
    start: start + by,
    contentStart: contentStart + by,
  }));
  return { ...question, places };
}

function splitFile(file: NamedSource): {
  author: Author;
  blocks: ProposedBlock[];
  questions: LabelQuestion[];
} {
  const split = proposeSplit(file.source.text);
  const [only, second] = split.speakers;
  if (only !== undefined && second === undefined) {
    const author = { name: only.name, reason: '', detail: only.detail, certain: only.certain };
    return { author, blocks: split.blocks, questions: split.questions ?? [] };
  }
  const author = nameAuthor(file);
  let begun = false;
  const blocks = splitParagraphs(file.source.text).map(({ start, end, text }): ProposedBlock => {
    const base = { start, end, contentStart: start, certain: author.certain };
    if (!begun && isTitleLine(text))
      return {
        ...{ ...base, speaker: null, role: 'aside', startsTurn: false, certain: true },
        reason: 'A title line.',
      };
    const startsTurn = !begun;
    begun = true;
    return {
      ...base,
      speaker: author.name,
      role: 'contribution',
      startsTurn,
      reason: author.reason,
    };
  });
  return { author, blocks, questions: [] };
}

function nameAuthor({ name, source }: NamedSource): Author {
  const [given] = source.about.authors ?? [];
  if (given !== undefined)
    return { name: given, reason: 'The file names its author.', detail: null, certain: false };
  const words = titleFromFileName(name).replace(/(?<=\s)\p{Ll}/gu, (sign) => sign.toUpperCase());
  const isName = nameLikeness(words) === 'full';
  return {
    name: isName ? words : name.replace(/\.[A-Za-z0-9]{1,12}$/, ''),
    reason: `The file ${name} begins here; the name is made of the file’s.`,
    detail: null,
    certain: false,
  };
}
