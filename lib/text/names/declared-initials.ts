import { matchNames } from '@/lib/text/names/name-match';
import { nameKey, nameLikeness } from '@/lib/text/names/person-name';
import type { MergeOffer, ProposedSpeaker } from '@/lib/text/split/split-proposal';

/** Who is who is said before the talk begins, or soon after. */
const HEAD_LENGTH = 6_000;
const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?:[ \t]+(?:\p{Ll}{1,4}[ \t]+){0,2}\p{Lu}[\p{L}'’.-]*){1,3}`;
const IN_BRACKETS = new RegExp(`(${NAME})[ \\t]*[(（]["“]?(\\p{Lu}{2,4})["”]?[)）]`, 'gu');
const EQUAL = new RegExp(`^(\\p{Lu}{2,4})[ \\t]*[=:：–—-][ \\t]*(${NAME})[.,]?$`, 'gmu');

/**
 * Full names for speakers who are labelled by initials, where the text says once whose they are
 * ("Anna Berg (AB)", "AB = Anna Berg") and the initials fit. Offered as merges; the full name need
 * not be a speaker of the text.
 */
export function offerDeclaredNames(
  text: string,
  speakers: readonly Pick<ProposedSpeaker, 'name' | 'kind'>[],
): MergeOffer[] {
  const labels = new Map(
    speakers
      .filter(({ name, kind }) => kind !== 'pseudo' && nameLikeness(name) === 'initials')
      .map(({ name }) => [name.replace(/\./g, ''), name]),
  );
  if (labels.size === 0) return [];
  const known = new Set(speakers.map(({ name }) => nameKey(name)));
  const head = text.slice(0, HEAD_LENGTH);
  const declared = [
    ...[...head.matchAll(IN_BRACKETS)].map(([, name = '', initials = '']) => ({ name, initials })),
    ...[...head.matchAll(EQUAL)].map(([, initials = '', name = '']) => ({ name, initials })),
  ];
  const offers = new Map<string, MergeOffer>();
  for (const { name, initials } of declared) {
    const from = labels.get(initials);
    // A full name that speaks itself is offered with all the others.
    if (from === undefined || offers.has(from) || known.has(nameKey(name))) continue;
    if (matchNames(initials, name) === null) continue;
    offers.set(from, { from, into: name, reason: 'The text says whose initials these are.' });
  }
  return [...offers.values()];
}
