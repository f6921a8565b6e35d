import { Parser } from 'htmlparser2';

/** How a page is built, as far as the cost of reading it depends on it. */
export type PageSize = {
  elements: number;
  /** Of the element that lies within most others. */
  depth: number;
  /** Of all elements, the most that one holds at its first level. */
  widest: number;
  /** Letters of the text, each as often as there are elements around it. */
  weight: number;
};

class Unwieldy extends Error {}

/** What is counted for an element beside its text. */
const ELEMENT_WEIGHT = 100;
/** Attributes of one element: an element of an application has some dozens. */
const MAX_ATTRIBUTES = 1_000;
/** Of a list of names or rules, in UTF-16 code units. Addresses hold whole pictures and are not counted. */
const LONGEST_LIST = 100_000;

/**
 * How a page would be nested, by the parser that builds it: what only looks for tags takes other ends
 * of elements for granted than that does. Nothing is built. O(html × maxDepth).
 *
 * @returns null as soon as an element lies within more than `maxDepth` others, or has more attributes
 *   or longer lists of names than the library can hold
 */
export function measurePage(html: string, maxDepth: number): PageSize | null {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  let weight = 0;
  let widest = 0;
  /** By depth: how many elements the one that is open there holds. */
  const held = [0];
  let attributes = 0;
  const parser = new Parser(
    {
      onopentagname() {
        elements += 1;
        held[depth] = (held[depth] ?? 0) + 1;
        widest = Math.max(widest, held[depth] ?? 0);
        depth += 1;
        held[depth] = 0;
        attributes = 0;
        weight += depth * ELEMENT_WEIGHT;
        deepest = Math.max(deepest, depth);
        if (depth > maxDepth) throw new Unwieldy();
      },
      onattribute(name, value) {
        attributes += 1;
        const isList = name === 'class' || name === 'id' || name === 'style';
        if (attributes > MAX_ATTRIBUTES || (isList && value.length > LONGEST_LIST))
          throw new Unwieldy();
      },
      onclosetag() {
        depth -= 1;
      },
      ontext(text) {
        weight += depth * text.length;
      },
    },
    { lowerCaseAttributeNames: false, decodeEntities: false },
  );
  try {
    parser.write(html);
    parser.end();
  } catch (error) {
    if (error instanceof Unwieldy) return null;
    throw error;
  }
  return { elements, depth: deepest, widest, weight };
}
