import 'server-only';
import { db } from '@/lib/db/client';
import { type Actor, mustMay } from '@/lib/door/actor';
import type { SearchDocument, SearchKind, SearchMatch } from '@/lib/search/document';
import { tokenise, tokeniseQuery } from '@/lib/search/tokens';

/** So many names of a kind are looked up. */
const MOST = 50;

/**
 * The titles, propositions and names that hold every word of a query somewhere, in the database itself: for
 * as long as the index is being built. Only as they are spelt, and without the words of texts.
 */
export async function findNames(
  actor: Actor,
  query: string,
  kinds: readonly SearchKind[],
): Promise<SearchMatch[]> {
  mustMay(actor, 'read');
  const terms = tokeniseQuery(query);
  if (terms.length === 0) return [];
  const holds = <Field extends 'title' | 'name' | 'text'>(field: Field) => ({
    AND: terms.map((term) => ({ [field]: { contains: term } })),
  });
  const inDebate = { debates: { some: { debate: { deletedAt: null } } } };
  const [debates, people, themes, propositions] = await Promise.all([
    db.debate.findMany({
      where: { deletedAt: null, ...holds('title') },
      select: { id: true, slug: true, title: true, language: true },
      take: MOST,
    }),
    db.commentator.findMany({
      where: { deletedAt: null, ...inDebate, ...holds('name') },
      select: { id: true, slug: true, name: true },
      take: MOST,
    }),
    db.theme.findMany({
      where: { deletedAt: null, ...holds('name') },
      select: { id: true, slug: true, name: true },
      take: MOST,
    }),
    db.proposition.findMany({
      where: { deletedAt: null, ...inDebate, ...holds('text') },
      select: { id: true, slug: true, text: true, debates: { select: { debateId: true } } },
      take: MOST,
    }),
  ]);
  const found: SearchDocument[] = [
    ...debates.map(({ id, slug, title, language }) => ({
      ...named('debate', { id, title, href: `/debates/${slug}` }),
      debateIds: [id],
      language,
    })),
    ...people.map(({ id, slug, name }) =>
      named('commentator', { id, title: name, href: `/commentators/${slug}` }),
    ),
    ...themes.map(({ id, slug, name }) =>
      named('theme', { id, title: name, href: `/themes/${slug}` }),
    ),
    ...propositions.map(({ id, slug, text, debates: of }) => ({
      ...named('proposition', { id, title: text, href: `/propositions/${slug}` }),
      debateIds: of.map(({ debateId }) => debateId),
    })),
  ];
  return found
    .filter(({ kind }) => kinds.includes(kind))
    .map((one) => ({
      found: one,
      kind: one.kind,
      near: false,
      score: 1,
      terms: tokenise(one.title)
        .map(({ term }) => term)
        .filter((word) => terms.some((term) => word.includes(term))),
    }));
}

const named = (
  kind: SearchKind,
  { id, title, href }: { id: string; title: string; href: string },
): SearchDocument => ({
  id: `${kind}:${id}`,
  kind,
  title,
  text: '',
  context: '',
  href,
  debateIds: [],
  language: '',
});
