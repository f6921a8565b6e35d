import type { seededRandom } from '@/lib/analysis/seeded-random';

type Random = ReturnType<typeof seededRandom>;

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What no screen sends where something else is expected; each is made anew, as some are kept. */
const HOSTILE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => ' ',
  () => '\u0000',
  () => '\ud800',
  () => '\udc00x\ud83d',
  () => '\u200b\u202e\ufeff',
  () => '👩‍👩‍👧‍👦'.repeat(40),
  () => 'e\u0301'.repeat(300),
  () => 'x'.repeat(300),
  () => 'words '.repeat(20_000),
  () => '\n'.repeat(5_000),
  () => "'; DROP TABLE Position; --",
  () => '%_\\"`<script>alert(1)</script>',
  () => '=HYPERLINK("x")',
  () => '__proto__',
  () => 'constructor',
  () => '../../etc/passwd',
  () => '$undefined',
  () => '$F1',
  () => '2026-02-30T25:61:00Z',
  () => 'javascript:alert(1)',
  () => 0,
  () => -0,
  () => -1,
  () => 1.5,
  () => 99,
  () => 2 ** 31,
  () => 2 ** 53 + 2,
  () => -(2 ** 63),
  () => 1e308,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => true,
  () => false,
  () => 10n ** 30n,
  () => new Date(Number.NaN),
  () => new Date(8.64e15),
  () => [],
  () => [null],
  () => [[[]]],
  () => Array(2_000).fill('x'),
  () => Array(60).fill({ id: 'unknown' }),
  () => ({}),
  () => ({ length: 3 }),
  () => JSON.parse('{"__proto__":{"ok":true}}'),
  () => Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`k${at}`, at])),
  () => nested(120),
  () => new Map([['a', 1]]),
  () => new Set(['a']),
  () => new Uint8Array([0xff, 0xfe, 0xd8, 0]),
];

/** One of some, as chance has it. */
export function pick<One>(random: Random, some: readonly One[]): One {
  const one = some[Math.floor(random() * some.length)];
  if (one === undefined && some.length === 0) throw new Error('There is nothing to pick from.');
  return one as One;
}

export const hostileValue = (random: Random): unknown => pick(random, HOSTILE)();

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' && value !== null && (Array.isArray(value) || isPlain(value));
const isPlain = (value: object) => Object.getPrototypeOf(value) === Object.prototype;

/** Every place in a value, each with what holds it. */
function listPlaces(holder: Holder): [Holder, string][] {
  return Object.keys(holder).flatMap((name): [Holder, string][] => {
    const value = holder[name];
    return [[holder, name], ...(isHolder(value) ? listPlaces(value) : [])];
  });
}

/**
 * Spoils something that a screen could send, in one place or in three: another value, a part that is
 * missing, said twice or added.
 *
 * @param input is changed
 * @param ids of all kinds of things there are: one in the place of another
 */
export function spoil(input: Holder, random: Random, ids: readonly string[]): void {
  const times = random() < 0.7 ? 1 : 3;
  for (let time = 0; time < times; time += 1) {
    const places = listPlaces(input);
    if (places.length === 0) return;
    const [holder, name] = pick(random, places);
    const chance = random();
    if (chance < 0.1) delete holder[name];
    else if (chance < 0.2)
      holder[`${name}${pick(random, ['', '2', '.0.id'])}`] = hostileValue(random);
    else if (chance < 0.3 && Array.isArray(holder)) holder.push(holder[0]);
    else if (chance < 0.5) holder[name] = pick(random, ids);
    else holder[name] = hostileValue(random);
  }
}
