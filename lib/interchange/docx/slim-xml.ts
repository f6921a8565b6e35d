import { Buffer } from 'node:buffer';

const [OPEN, CLOSE, SLASH] = [0x3c, 0x3e, 0x2f];

/** Marks between words that no reader of the words needs. */
const MARKS = new Set([
  'w:proofErr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:lastRenderedPageBreak',
]);
/** How a run looks; only the first of a run says it. */
const LOOK = 'w:rPr';
/** Of these no attribute has to do with the words. */
const BARE = new Set(['w:p', 'w:r', 'w:t']);
/** One run ends and the next begins, with nothing between their words. */
const JOINT = ['/w:t', '/w:r', 'w:r', 'w:t'] as const;

type Tag = { name: string; isAlone: boolean; from: number; to: number };

/**
 * A part of a Word document with the same words in the same paragraphs, and less around them: how runs
 * look and marks between words are left out, and runs that follow one another become one. Word cuts a
 * paragraph into dozens of runs, and a reader holds each several times. XML with sections that are not
 * to be looked into comes back as it is. O(xml).
 */
export function slimXml(given: Uint8Array): Uint8Array {
  const xml = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (xml.includes('<!')) return given;
  // It never grows, and pieces of it would hold more than it does.
  const slim = Buffer.allocUnsafe(xml.length);
  let length = 0;
  const keep = (piece: Buffer) => {
    length += piece.copy(slim, length);
  };
  /** Tags that are left out if the joint is whole. */
  let joint: Buffer[] = [];
  const keepJoint = () => {
    for (const piece of joint) keep(piece);
    joint = [];
  };
  let at = 0;
  let last = '';
  for (let tag = tagFrom(xml, at); tag !== null; tag = tagFrom(xml, at)) {
    if (tag.from > at) {
      keepJoint();
      keep(xml.subarray(at, tag.from));
    }
    at = tag.to;
    if (tag.isAlone && MARKS.has(tag.name)) continue;
    if (tag.name === LOOK && last === 'w:r') {
      at = tag.isAlone ? at : endOf(xml, at);
      continue;
    }
    last = tag.isAlone ? '' : tag.name;
    const goesOn = tag.name === JOINT[joint.length] && !tag.isAlone;
    // What breaks a joint may begin one.
    if (!goesOn) keepJoint();
    const piece = BARE.has(tag.name) ? bareTag(tag) : xml.subarray(tag.from, tag.to);
    if (tag.name === JOINT[joint.length] && !tag.isAlone) joint.push(piece);
    else keep(piece);
    if (joint.length === JOINT.length) joint = [];
  }
  keepJoint();
  keep(xml.subarray(at));
  return slim.subarray(0, length);
}

/** The next tag, or null where there is none that ends. */
function tagFrom(xml: Buffer, at: number): Tag | null {
  const from = xml.indexOf(OPEN, at);
  const end = from === -1 ? -1 : xml.indexOf(CLOSE, from);
  if (end === -1) return null;
  let nameEnd = from + 1;
  while (nameEnd < end && (nameEnd === from + 1 || isOfName(xml[nameEnd] ?? 0))) nameEnd += 1;
  return {
    name: xml.toString('latin1', from + 1, nameEnd),
    isAlone: xml[end - 1] === SLASH,
    from,
    to: end + 1,
  };
}

function isOfName(byte: number): boolean {
  return byte > 0x20 && byte !== SLASH;
}

const bareTags = new Map<string, Buffer>();

function bareTag({ name, isAlone }: Tag): Buffer {
  const text = isAlone ? `<${name}/>` : `<${name}>`;
  const bare = bareTags.get(text) ?? Buffer.from(text);
  bareTags.set(text, bare);
  return bare;
}

/** Behind the end of the look that was begun before `at`; one may hold what it was before. */
function endOf(xml: Buffer, at: number): number {
  let depth = 1;
  let end = at;
  for (let tag = tagFrom(xml, at); tag !== null && depth > 0; tag = tagFrom(xml, end)) {
    end = tag.to;
    if (tag.name === LOOK && !tag.isAlone) depth += 1;
    if (tag.name === `/${LOOK}`) depth -= 1;
  }
  return end;
}
