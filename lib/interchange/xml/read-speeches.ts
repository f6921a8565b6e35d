import { Parser } from 'htmlparser2';
import { columnKind } from '@/lib/interchange/transcript-table/column-words';
import {
  kindOfElement,
  localName,
  namesSpeaker,
  speakerOf,
} from '@/lib/interchange/xml/element-kinds';

/** Words of an XML document, with who says them as far as an element tells. */
export type XmlPiece = {
  /** A name, or what stands for one: "#R"; null outside of what anybody says. */
  speaker: string | null;
  /** Paragraphs are parted by blank lines. */
  text: string;
  /** As the document has them. */
  start: string | undefined;
  end: string | undefined;
  lasts: string | undefined;
};

export type XmlWords = {
  pieces: XmlPiece[];
  /** What identifiers stand for. */
  names: Map<string, string>;
  /** Speakers whose words stand apart from those of the others, so that nothing tells their order. */
  hasTiers: boolean;
};

const NO_TIMES: Times = { start: undefined, end: undefined, lasts: undefined };

class TooDeep extends Error {}

/** Nobody nests speeches like this. */
const MAX_DEPTH = 200;
const LONGEST_NAME = 200;
const PERSON = /person|speaker|participant|agent|member|redner/;
const NAME_PARTS = new Set(
  'persname name forename surname givenname familyname vorname nachname prenom nom title titel'.split(
    ' ',
  ),
);
const FIRST_NAMES = 'showas name displayname fullname label voice'.split(' ');

type Scope = {
  speaker: string;
  depth: number;
  hasWords: boolean;
  /** Whether an element within names who speaks, and no attribute. */
  isInWords: boolean;
};
type Open = { name: string; times: Times | null };
type Times = Pick<XmlPiece, 'start' | 'end' | 'lasts'>;

/**
 * Who says what in an XML document, by its form: an element with a speaker among its attributes or
 * children holds what that one says. Heads are passed over but for the names of people in them; what
 * is told of the talk and not said stands in brackets. O(xml).
 *
 * @returns null where elements nest deeper than those of any transcript
 */
export function readSpeeches(xml: string): XmlWords | null {
  const pieces: XmlPiece[] = [];
  const names = new Map<string, string>();
  const open: Open[] = [];
  const scopes: Scope[] = [];
  let hasTiers = false;
  /** Depth of the outermost open head, aside, element that names a speaker, and person. */
  let headAt = 0;
  let asideAt = 0;
  let nameAt = 0;
  let person: { id: string; depth: number; name: string } | null = null;
  let name = '';
  let isNew = true;

  const add = (text: string) => {
    const scope = scopes.at(-1);
    const speaker = scope?.speaker ?? null;
    let last = pieces.at(-1);
    if (last === undefined || isNew || last.speaker !== speaker) {
      if (text.trim() === '') return;
      const times = open.findLast((one) => one.times !== null)?.times ?? NO_TIMES;
      last = { speaker, text: '', ...times };
      pieces.push(last);
      isNew = false;
    }
    last.text += text;
    if (scope !== undefined && text.trim() !== '') scope.hasWords = true;
  };
  const setSpeaker = (depth: number) => {
    const speaker = flat(name).replace(/\s*[:：]$/, '');
    if (speaker === '') return;
    const own = scopes.at(-1);
    // The name in words is a better one than what the element around it is marked with.
    if (own?.depth === depth) scopes.pop();
    scopes.push({ speaker, depth, hasWords: false, isInWords: true });
    isNew = true;
  };

  const parser = new Parser(
    {
      onopentag(raw, attributes) {
        const local = localName(raw);
        const times = timesIn(attributes);
        open.push({ name: local, times });
        const depth = open.length;
        if (depth > MAX_DEPTH) throw new TooDeep();
        const kind = kindOfElement(local);
        if (headAt === 0 && kind === 'head') headAt = depth;
        if (person === null && PERSON.test(local)) person = noteName(attributes, depth, names);
        if (headAt > 0 || nameAt > 0) return;
        if (asideAt > 0) return;
        const speaker = speakerOf(local, attributes);
        if (local === 'tier' && speaker !== null) hasTiers = true;
        if (speaker !== null && kind !== 'aside' && !namesSpeaker(local)) {
          scopes.push({ speaker, depth, hasWords: false, isInWords: false });
          isNew = true;
        } else if (times !== null && kind === 'block') isNew = true;
        if (namesSpeaker(local)) {
          nameAt = depth;
          name = '';
        } else if (kind === 'aside') {
          asideAt = depth;
          add('\n\n(');
        } else if (kind !== 'inline') add(kind === 'break' ? '\n' : '\n\n');
      },
      ontext(text) {
        if (person !== null && NAME_PARTS.has(open.at(-1)?.name ?? '')) person.name += ` ${text}`;
        if (nameAt > 0) name += ` ${text}`;
        if (headAt > 0 || nameAt > 0) return;
        add(text.replace(/\s+/g, ' '));
      },
      onclosetag() {
        const depth = open.length;
        const closed = open.pop();
        if (person?.depth === depth) {
          if (flat(person.name) !== '') names.set(person.id, flat(person.name));
          person = null;
        }
        if (headAt === depth) headAt = 0;
        if (nameAt === depth) {
          nameAt = 0;
          if (headAt === 0) setSpeaker(depth - 1);
        } else if (asideAt === depth) {
          asideAt = 0;
          add(')\n\n');
        } else if (headAt === 0 && nameAt === 0 && kindOfElement(closed?.name ?? '') === 'block')
          add('\n\n');
        const scope = scopes.at(-1);
        if (scope?.depth !== depth) return;
        isNew = true;
        const label = labelAlone(pieces.at(-1), scope);
        if (label !== null) {
          pieces.pop();
          scope.speaker = label;
          scope.hasWords = false;
        }
        // A paragraph that only names who speaks names them for those beside it.
        if (scope.hasWords || !scope.isInWords || depth <= 1) scopes.pop();
        else scope.depth = depth - 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  try {
    parser.end(xml);
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
  return { pieces, names, hasTiers };
}

/** "Ann Lee (SPD):", where that is all that an element says beside the name of who speaks. */
function labelAlone(last: XmlPiece | undefined, { speaker, isInWords }: Scope): string | null {
  if (last === undefined || !isInWords || last.speaker !== speaker) return null;
  if (last.text.length > LONGEST_NAME) return null;
  const words = flat(last.text);
  return /[:：]$/.test(words) ? words.replace(/\s*[:：]$/, '') : null;
}

/** Notes what an element with an identifier says of whom it stands for; their name may come within it. */
function noteName(
  attributes: Readonly<Record<string, string>>,
  depth: number,
  names: Map<string, string>,
): { id: string; depth: number; name: string } | null {
  const entries = Object.entries(attributes).map(
    ([key, value]) => [localName(key), value] as const,
  );
  const id = entries.find(([key]) => key === 'id')?.[1];
  if (id === undefined || id === '') return null;
  for (const key of FIRST_NAMES) {
    const found = flat(entries.find(([one]) => one === key)?.[1] ?? '');
    if (found !== '') {
      names.set(id, found);
      return null;
    }
  }
  return { id, depth, name: '' };
}

/** When the words of an element begin and end by its attributes; null where none says so. */
function timesIn(attributes: Readonly<Record<string, string>>): Times | null {
  const times: Times = { ...NO_TIMES };
  for (const [key, value] of Object.entries(attributes)) {
    if (!/^\d/.test(value)) continue;
    const local = localName(key);
    for (const kind of ['start', 'end', 'lasts'] as const)
      if (isTimeOf(local, kind)) times[kind] ??= value;
  }
  return times.start === undefined ? null : times;
}

/** "t" is the beginning in some captions. */
function isTimeOf(attribute: string, kind: 'start' | 'end' | 'lasts'): boolean {
  return columnKind(attribute)?.kind === kind || (attribute === 't' && kind === 'start');
}

function flat(text: string): string {
  return text
    .slice(0, 10 * LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
}
