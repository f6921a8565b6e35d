import { areNicknames } from '@/lib/text/names/nicknames';
import { nameKey, nameParts } from '@/lib/text/names/person-name';

/** That two names may mean one person; score 0…1, 1 for the same name but for spelling habits. */
export type NameMatch = { score: number; reason: string };

/** How sure each kind of likeness is. */
export const nameMatchScores = {
  same: 1,
  order: 0.98,
  accents: 0.95,
  initials: 0.85,
  nickname: 0.85,
  spelling: 0.8,
  part: 0.6,
};

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/đ/g, 'd');

/** The parts without accents, in one order: sorted after that, or “Áda” would stand behind “Berg”. */
const folded = (parts: readonly string[]) =>
  parts
    .map((part) => plain(part).replace(/[-.]/g, ''))
    .sort()
    .join(' ')
    .trim();

/**
 * What two spellings of one name share: case, spaces, accents, hyphens, titles and the order of the
 * parts are folded. Names that fold alike are taken for one name wherever one is given; whether they
 * are one person is for somebody to say.
 */
export function foldName(name: string): string {
  return folded(nameParts(name)) || nameKey(name);
}

/**
 * Whether two names may mean the same person, and why: the same parts in another order
 * ("Hass, Ryan"), accents, initials ("R. Hass", "RH"), nicknames, a letter or two of spelling, or
 * one name being part of the other. `null` when nothing speaks for it. Never a proof.
 */
export function matchNames(a: string, b: string): NameMatch | null {
  const partsA = nameParts(a);
  const partsB = nameParts(b);
  if (partsA.length === 0 || partsB.length === 0) return null;
  if (partsA.join(' ') === partsB.join(' '))
    return { score: nameMatchScores.same, reason: 'The same name.' };
  const sortedA = [...partsA].sort().join(' ');
  const sortedB = [...partsB].sort().join(' ');
  if (sortedA === sortedB)
    return { score: nameMatchScores.order, reason: 'The same names in another order.' };
  if (folded(partsA) === folded(partsB))
    return { score: nameMatchScores.accents, reason: 'The same but for accents.' };
  const [short, long] = partsA.length <= partsB.length ? [partsA, partsB] : [partsB, partsA];
  return (
    matchInitials(short.map(plain), long.map(plain)) ??
    matchPartwise(partsA.map(plain), partsB.map(plain)) ??
    matchPart(short.map(plain), long.map(plain))
  );
}

const bare = (part: string) => part.replace(/\./g, '');

function matchInitials(short: readonly string[], long: readonly string[]): NameMatch | null {
  const initials = long.map((part) => part.charAt(0)).join('');
  const only = short.length === 1 ? bare(short[0] ?? '') : '';
  const reason = 'The initials fit.';
  if (long.length >= 2 && only.length === long.length && only === initials)
    return { score: nameMatchScores.part, reason };
  // "Kball" for "Kevin Ball": an initial grown together with the surname.
  if (long.length === 2 && only.length > 3 && only === `${initials.charAt(0)}${long[1]}`)
    return { score: nameMatchScores.part, reason: 'An initial and the surname.' };
  if (short.length < 2 || short.at(-1) !== long.at(-1)) return null;
  const given = short.slice(0, -1).map(bare);
  const others = long.slice(0, -1).map(bare);
  const fits = given.every((part, at) => {
    const other = others[at] ?? '';
    if (part === '' || other === '') return false;
    return part === other || (isInitial(part, other) && other.charAt(0) === part.charAt(0));
  });
  return fits ? { score: nameMatchScores.initials, reason } : null;
}

const isInitial = (a: string, b: string) => a.length === 1 || b.length === 1;

function matchPartwise(a: readonly string[], b: readonly string[]): NameMatch | null {
  if (a.length !== b.length) return null;
  let nickname = false;
  let slips = 0;
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? '';
    if (part === other) continue;
    if (areNicknames(part, other)) nickname = true;
    else {
      if (Math.min(part.length, other.length) < 4) return null;
      const distance = editDistance(part, other);
      if (distance > MOST_SLIPS) return null;
      slips += distance;
    }
  }
  if (slips > MOST_SLIPS || (a.length === 1 && slips > 1)) return null;
  if (slips > 0)
    return { score: nameMatchScores.spelling, reason: 'The spelling differs by a letter or two.' };
  if (!nickname) return null;
  const score = a.length > 1 ? nameMatchScores.nickname : nameMatchScores.part;
  return { score, reason: 'A short form of the same given name.' };
}

function matchPart(short: readonly string[], long: readonly string[]): NameMatch | null {
  if (short.length >= long.length) return null;
  const contained = short.every((part) => part.length > 1 && long.includes(part));
  if (contained) return { score: nameMatchScores.part, reason: 'One name is part of the other.' };
  const only = short[0];
  if (short.length !== 1 || only === undefined || !areNicknames(only, long[0] ?? '')) return null;
  return { score: nameMatchScores.part, reason: 'A short form of the given name.' };
}

/** Letters by which the spelling of one name may differ. */
const MOST_SLIPS = 2;

/**
 * Levenshtein distance as far as `MOST_SLIPS`; more is one more. Only places that so few edits can
 * bring together are compared. O(word).
 */
function editDistance(a: string, b: string): number {
  const tooMany = MOST_SLIPS + 1;
  if (Math.abs(a.length - b.length) > MOST_SLIPS) return tooMany;
  /** By the place in `b` less that in `a`, from -MOST_SLIPS on. */
  const width = 2 * MOST_SLIPS + 1;
  let row = Array.from({ length: width }, (_, at) => (at < MOST_SLIPS ? tooMany : at - MOST_SLIPS));
  for (let i = 1; i <= a.length; i += 1) {
    const next: number[] = [];
    for (let at = 0; at < width; at += 1) {
      const j = i + at - MOST_SLIPS;
      if (j < 0 || j > b.length) {
        next.push(tooMany);
        continue;
      }
      const swap =
        j === 0 ? tooMany : (row[at] ?? tooMany) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(
        Math.min(swap, (row[at + 1] ?? tooMany) + 1, (next[at - 1] ?? tooMany) + 1, tooMany),
      );
    }
    row = next;
  }
  return row[b.length - a.length + MOST_SLIPS] ?? tooMany;
}

/**
 * Which of the known people a name may mean, best first; the caller offers them and asks.
 *
 * @param known people with any identifying data the caller needs back
 */
export function findNameMatches<Person extends { name: string }>(
  name: string,
  known: readonly Person[],
): (NameMatch & { person: Person })[] {
  return known
    .flatMap((person) => {
      const match = matchNames(name, person.name);
      return match === null ? [] : [{ ...match, person }];
    })
    .sort((a, b) => b.score - a.score);
}
