import { columnKind } from '@/lib/interchange/transcript-table/column-words';

/** Words in a document, with who says them and when, as far as it tells. */
export type JsonTurn = {
  /** '' where nothing names one. */
  speaker: string;
  text: string;
  /** As they stand in the document; undefined where they do not. */
  start: unknown;
  end: unknown;
  lasts: unknown;
  /** How many turns of any list stand before it in the document. */
  place: number;
};

/** All objects with words that stand at one place of a document's form, in order. */
export type JsonList = {
  turns: JsonTurn[];
  /** What the fields are called. */
  speakerField: string | null;
  textField: string;
  /** Signs of all its words. */
  length: number;
};

/** A stretch of time that somebody speaks in, told apart from the words. */
export type JsonSpan = { speaker: string; start: unknown; end: unknown };

/** A list of strings that are shorter in the mean is one of words, not of paragraphs. */
const LONGEST_WORD = 20;

type JsonObject = Record<string, unknown>;
type Context = Pick<JsonTurn, 'speaker' | 'start' | 'end' | 'lasts'> & {
  speakerField: string | null;
  /** How surely the field names a speaker; 0 is the surest. */
  rank: number;
};
type Place = { key: string; above: Place | null; list: JsonList | null; under: Map<string, Place> };

/** Ways in which a machine might have understood the same words: the first is the likeliest. */
const ALTERNATIVES = /^(?:alternatives|nbest|hypotheses)$/i;
const NOBODY = { speaker: '', speakerField: null, rank: Number.POSITIVE_INFINITY };
/** The author of a page has not written what others say in its list of comments; a speaker has. */
const HOLDS_BELOW = 3;
/** What an object that tells of a person is asked for: their name, or else whatever marks them. */
const OF_PERSON = 'fullname realname name displayname username nickname label id'.split(' ');
/** So many of these are names; the others are marks. */
const NAMES_OF_PERSON = 6;
const DEPTH_OF_PERSON = 2;

/**
 * All words of a JSON document by their place in its form: an object with a field for words is a
 * turn; who speaks and when stands in it, in an object of it, or in one around it. Objects that lists
 * hold, or whose keys are numbers and marks, stand at one place. O(document).
 */
export function listJsonTurns(document: unknown): {
  lists: JsonList[];
  spans: JsonSpan[];
  /** Names by the mark that a list of people gives each. */
  people: Map<string, string>;
} {
  const lists: JsonList[] = [];
  const people = new Map<string, string>();
  const spans: JsonSpan[] = [];
  let turns = 0;
  const walk = (value: unknown, place: Place, around: Context) => {
    if (Array.isArray(value)) {
      const within = around.rank < HOLDS_BELOW ? around : { ...around, ...NOBODY };
      for (const one of value) walk(one, place, within);
      return;
    }
    if (!isObject(value)) return;
    const found = readFields(value, around);
    if (found.text !== '') {
      place.list ??= newList(lists, found.textField);
      place.list.turns.push({ ...found.turn, place: turns });
      turns += 1;
      place.list.length += found.text.length;
      place.list.speakerField ??= found.context.speakerField;
    } else {
      if (found.isSpan) spans.push(found.turn);
      notePerson(value, people);
    }
    const isMap = isKeyedByMarks(value);
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null) continue;
      const only = ALTERNATIVES.test(key) && Array.isArray(child) ? child.slice(0, 1) : child;
      walk(only, placeUnder(place, isMap ? '*' : key), found.context);
    }
  };
  const around = { ...NOBODY, start: undefined, end: undefined, lasts: undefined };
  walk(document, { key: '', above: null, list: null, under: new Map() }, around);
  return { lists, spans, people };
}

/** {"id": 3, "name": "Ann"} says who 3 is. */
function notePerson(value: JsonObject, people: Map<string, string>): void {
  const { id, key } = value;
  const mark = id ?? key;
  if (typeof mark !== 'string' && typeof mark !== 'number') return;
  const name = nameIn(value, OF_PERSON.slice(0, NAMES_OF_PERSON));
  if (name !== '' && !people.has(String(mark))) people.set(String(mark), name);
}

function newList(lists: JsonList[], textField: string): JsonList {
  const list: JsonList = { turns: [], speakerField: null, textField, length: 0 };
  lists.push(list);
  return list;
}

/** The place of what a key holds. Replies to replies to a post stand where the replies to it do. */
function placeUnder(place: Place, key: string): Place {
  for (let above: Place | null = place; above !== null; above = above.above)
    if (above.key === key) return above;
  let under = place.under.get(key);
  if (under === undefined) {
    under = { key, above: place, list: null, under: new Map() };
    place.under.set(key, under);
  }
  return under;
}

/** True for an object that is a list by marks of its members: {"a1-7f": {…}, "b2-9c": {…}}. */
function isKeyedByMarks(value: JsonObject): boolean {
  const keys = Object.keys(value);
  if (keys.length < 3) return false;
  return keys.filter((key) => /\d/.test(key)).length >= 0.8 * keys.length;
}

type Fields = {
  turn: Omit<JsonTurn, 'place'>;
  text: string;
  textField: string;
  isSpan: boolean;
  /** What holds for the objects within. */
  context: Context;
};

/** What an object tells itself; who speaks and when, as far as it does not, holds from around it. */
function readFields(value: JsonObject, around: Context): Fields {
  let speaker = { is: '', field: '', rank: Number.POSITIVE_INFINITY };
  let text = { is: '', field: '' };
  let start: unknown;
  let end: unknown;
  let lasts: unknown;
  for (const [field, held] of Object.entries(value)) {
    const known = columnKind(field);
    if (known === null) continue;
    if (known.kind === 'speaker' && known.rank < speaker.rank) {
      const is = personIn(held, DEPTH_OF_PERSON);
      if (is !== '') speaker = { is, field, rank: known.rank };
    } else if (known.kind === 'text') {
      const is = wordsIn(held);
      if (is.length > text.is.length) text = { is, field };
    } else if (known.kind === 'start' && isObject(held)) {
      start ??= held.from ?? held.start ?? held.seconds;
      end ??= held.to ?? held.end;
    } else if (known.kind === 'start' && isTime(held)) start ??= held;
    else if (known.kind === 'end' && isTime(held)) end ??= held;
    else if (known.kind === 'lasts' && isTime(held)) lasts ??= held;
  }
  // In "from 3.2 to 4.1" nobody is called 3.2.
  if (/^from$/i.test(speaker.field) && end !== undefined) {
    start ??= speaker.is;
    speaker = { is: '', field: '', rank: 0 };
  }
  const turn: Omit<JsonTurn, 'place'> = {
    speaker: speaker.is || around.speaker,
    text: text.is,
    start: start ?? around.start,
    end: end ?? around.end,
    lasts: lasts ?? around.lasts,
  };
  return {
    turn,
    text: text.is.trim(),
    textField: text.field,
    isSpan: speaker.is !== '' && start !== undefined && end !== undefined,
    context: {
      speaker: turn.speaker,
      start: turn.start,
      end: turn.end,
      lasts: turn.lasts,
      speakerField: speaker.is === '' ? around.speakerField : speaker.field,
      rank: speaker.is === '' ? around.rank : speaker.rank,
    },
  };
}

/** "Ann" of "Ann", of {"name": "Ann", "id": 3} and of {"user": {"display_name": "Ann"}}. */
function personIn(value: unknown, depth: number): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (!isObject(value) || depth === 0) return '';
  const own = nameIn(value, OF_PERSON);
  if (own !== '') return own;
  let best = { is: '', rank: Number.POSITIVE_INFINITY };
  for (const [field, held] of Object.entries(value)) {
    const known = columnKind(field);
    if (known?.kind !== 'speaker' || known.rank >= best.rank) continue;
    const is = personIn(held, depth - 1);
    if (is !== '') best = { is, rank: known.rank };
  }
  return best.is;
}

/** What the first of some fields says that an object has. */
function nameIn(value: JsonObject, wanted: readonly string[]): string {
  const fields = new Map(
    Object.entries(value).map(([key, held]) => [key.toLowerCase().replace(/[\s_-]/g, ''), held]),
  );
  for (const field of wanted) {
    const held = personIn(fields.get(field), 0);
    if (held !== '') return held;
  }
  return '';
}

/** The words of a field: a string, or a list of strings with formatted pieces among them. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value) || !value.some((one) => typeof one === 'string')) return '';
  const pieces = value.map((one) =>
    typeof one === 'string' ? one : isObject(one) ? ownText(one) : '',
  );
  if (value.some(isObject)) return pieces.join('');
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return pieces.join(length < pieces.length * LONGEST_WORD ? ' ' : '\n\n');
}

function ownText(piece: JsonObject): string {
  for (const [field, held] of Object.entries(piece))
    if (typeof held === 'string' && columnKind(field)?.kind === 'text') return held;
  return '';
}

function isTime(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /\d/.test(value));
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
