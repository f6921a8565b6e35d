import { parseAst } from 'vitest/node';

/** A part of a parsed file, as far as it is looked at. */
type Node = { type: string; start: number; [name: string]: unknown };

/**
 * What holds words of a debate by the name of its last part: quotations, passages, propositions, reasons,
 * titles and questions. Others of that name are told by what they are parts of.
 */
const WORDS = new Set(['exact', 'question', 'quote']);
const OF_SOMETHING: Readonly<Record<string, RegExp>> = {
  text: /(^|\.)(proposition|reason|item|row|page|one|other)$/,
  title: /(^|\.)(debate|entry)$/,
  summary: /(^|\.)position$|^$/,
  name: /(^|\.)(theme|child|parent|group|line)$/,
  theme: /^$/,
  description: /(^|\.)(theme|page|person)$/,
  wording: /./,
  words: /(^|\.)(quotation|telling)$/,
  proposition: /(^|\.)one$/,
  was: /(^|\.)one$/,
  is: /(^|\.)one$/,
};

/** Elements that show words which they are given, and say nothing of them. */
const SHOWS = new Set(['MarkedText']);

/** An element below these takes language and direction from what they are given. */
const SAYS = new Set(['lang', 'dir']);

/**
 * Places of a file where words of a debate are children of an element that does not say their language:
 * neither `Words`, nor one with `lang` or `dir`, nor one that attributes are spread on. And those where
 * it is written down that the language is not known, instead of asked of what the words belong to
 * (`NOT_KNOWN` says it where they belong to no debate). "line: words".
 */
export function listUnsaid(code: string): string[] {
  const found: string[] = [];
  const look = (node: unknown, says: boolean): void => {
    if (Array.isArray(node)) {
      for (const one of node) look(one, says);
      return;
    }
    if (!isNode(node)) return;
    if (node.type === 'JSXElement') {
      const opening = node.openingElement as Node;
      if (saysNothing(opening)) {
        found.push(`${code.slice(0, node.start).split('\n').length}: language=""`);
      }
      const shows = nameOf(opening.name as Node) ?? '';
      if (SHOWS.has(shows) && !says) {
        found.push(`${code.slice(0, node.start).split('\n').length}: <${shows}>`);
      }
      // Attributes are no words on show; an element in one says its own language.
      look(opening, true);
      lookIn(node, inherits(opening, says));
      return;
    }
    if (node.type === 'JSXFragment') {
      lookIn(node, says);
      return;
    }
    for (const [name, part] of Object.entries(node)) if (name !== 'type') look(part, says);
  };
  const lookIn = (parent: Node, says: boolean): void => {
    for (const child of parent.children as Node[]) {
      if (child.type === 'JSXExpressionContainer' && !says) {
        for (const name of namesShown(child.expression as Node)) {
          if (!isWords(name)) continue;
          found.push(`${code.slice(0, child.start).split('\n').length}: {${name}}`);
        }
      }
      look(child.type === 'JSXExpressionContainer' ? child.expression : child, says);
    }
  };
  look(parseAst(code, { lang: 'tsx' }).body, false);
  return found;
}

/** Elements within words, which are of their language. */
const WITHIN = new Set(['Link', 'a', 'mark', 'q']);

function inherits(opening: Node, says: boolean): boolean {
  const name = nameOf(opening.name as Node);
  if (name === 'Words') return true;
  const attributes = opening.attributes as Node[];
  const isSaid = attributes.some(
    (one) => one.type === 'JSXSpreadAttribute' || SAYS.has(nameOf(one.name as Node) ?? ''),
  );
  return isSaid || (says && WITHIN.has(name ?? ''));
}

/** An empty language as it is written, not as it is found. */
function saysNothing(opening: Node): boolean {
  return (opening.attributes as Node[]).some((one) => {
    if (one.type !== 'JSXAttribute' || nameOf(one.name as Node) !== 'language') return false;
    const value = one.value as Node | null;
    const literal = value?.type === 'JSXExpressionContainer' ? (value.expression as Node) : value;
    return literal?.type === 'Literal' && literal.value === '';
  });
}

function isWords(name: string): boolean {
  const at = name.lastIndexOf('.');
  const last = name.slice(at + 1);
  if (WORDS.has(last)) return true;
  return OF_SOMETHING[last]?.test(at < 0 ? '' : name.slice(0, at)) ?? false;
}

/** The names whose values an expression may show as they are. */
function namesShown(shown: Node): string[] {
  if (shown.type === 'ConditionalExpression') {
    return [shown.consequent, shown.alternate].flatMap((one) => namesShown(one as Node));
  }
  if (shown.type === 'LogicalExpression') return namesShown(shown.right as Node);
  const name = nameOf(shown);
  return name === null ? [] : [name];
}

/** "a.b" of a name, a member of one, also where it may be missing; null of anything else. */
function nameOf(node: Node): string | null {
  switch (node.type) {
    case 'Identifier':
    case 'JSXIdentifier':
      return node.name as string;
    case 'ChainExpression':
      return nameOf(node.expression as Node);
    case 'MemberExpression': {
      const [of, own] = [nameOf(node.object as Node), nameOf(node.property as Node)];
      return of !== null && own !== null ? `${of}.${own}` : null;
    }
    default:
      return null;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
