import { type APIRequestContext, expect } from '@playwright/test';
import { parseHTML } from 'linkedom';

/**
 * A page as the server sends it, before any script runs. For what no browser is needed to see: a
 * page in a browser takes seconds.
 *
 * @param status what the server has to answer with
 */
export async function readSent(request: APIRequestContext, address: string, status = 200) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(status);
  const { document } = parseHTML(await answer.text());
  for (const unseen of document.querySelectorAll('script, style, template')) unseen.remove();
  const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const pieces: string[] = [];
  const collect = (node: Node): void => {
    if (node.nodeType === node.TEXT_NODE) pieces.push(node.textContent ?? '');
    else for (const child of node.childNodes) collect(child);
  };
  collect(document.body);
  return {
    /** Where it came from, after redirections. */
    url: new URL(answer.url()),
    /** All its words; those of two elements are never one. */
    words: pieces.join(' ').replace(/\s+/g, ' ').trim(),
    /** The words of each element that a selector chooses, in order. */
    textsOf: (selector: string) => all(selector).map(text),
    /** An attribute of each element that a selector chooses and that has it. */
    valuesOf: (selector: string, name: string) =>
      all(selector).flatMap((element) => element.getAttribute(name) ?? []),
    /** Where the first link with these words leads. */
    linkOf(words: string): string {
      const link = all('a[href]').find((element) => text(element) === words);
      if (!link) throw new Error(`No link “${words}” in ${address}`);
      return link.getAttribute('href') ?? '';
    },
  };
}
