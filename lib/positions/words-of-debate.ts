import type { WordSource } from '@/lib/positions/place-of-words';
import { type Paragraph, paragraphIndexAt, splitParagraphs } from '@/lib/text/paragraphs';

/** A debate's text as it was read, and who takes part. */
type DebateTexts = {
  debate: { id: string; title: string };
  commentators: readonly { id: string; name: string }[];
  /** In the order of the text. */
  contributions: readonly {
    id: string;
    commentatorId: string | null;
    speaker: string;
    text: string | null;
  }[];
};

/**
 * The words of one debate, held in memory: for thousands of positions of it. Of other debates nothing
 * is known. Every text is split into paragraphs once.
 */
export function wordsOfDebate({ debate, commentators, contributions }: DebateTexts): WordSource {
  const names = new Map(commentators.map(({ id, name }) => [id, name]));
  const byId = new Map(contributions.map((one) => [one.id, { ...one, debateId: debate.id }]));
  const stored = contributions.filter(({ text }) => text !== null);
  const own = new Map<string | null, typeof stored>();
  for (const one of stored)
    own.set(one.commentatorId, [...(own.get(one.commentatorId) ?? []), one]);
  const spoken = stored.filter(({ commentatorId }) => commentatorId !== null);
  const split = new Map<string, Paragraph[]>();
  return {
    find: async (id) => byId.get(id) ?? null,
    listOwn: async ({ commentatorId }) => own.get(commentatorId) ?? [],
    listSpoken: async () => spoken,
    speakerOf: async (id) => {
      const said = byId.get(id);
      const name = names.get(said?.commentatorId ?? '') ?? said?.speaker ?? '';
      return { speaker: name, debate: debate.title };
    },
    nameOf: async (id) => names.get(id) ?? '',
    paragraphAt: ({ id, text }, offset) => {
      const paragraphs = split.get(id) ?? splitParagraphs(text);
      split.set(id, paragraphs);
      const index = paragraphIndexAt(paragraphs, offset);
      return index === null ? null : index + 1;
    },
  };
}
