import { createElement, type ReactNode } from 'react';
import temml from 'temml';

/** What Temml's tree is made of: an element, a group without a name of its own, or text. */
type MathPart = {
  type?: string;
  text?: string;
  attributes?: Record<string, string>;
  children?: MathPart[];
};

/** A formula as MathML, which browsers draw and screen readers read. */
export function MathFormula({ tex }: { tex: string }) {
  // The tree, not the markup: nothing is written into the page as HTML.
  const tree: MathPart = temml.__renderToMathMLTree(tex, { displayMode: true });
  return toElement(tree, 0);
}

function toElement(part: MathPart, key: number): ReactNode {
  if (part.text !== undefined) return part.text;
  const children = part.children?.map(toElement) ?? [];
  if (!part.type) return children;
  return createElement(part.type, { key, ...attributesOf(part) }, ...children);
}

function attributesOf({ type, attributes = {} }: MathPart): Record<string, string> {
  return type === 'math' ? { ...attributes, tabIndex: '0', role: 'math' } : attributes;
}
