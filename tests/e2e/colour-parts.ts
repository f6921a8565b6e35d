import type { Page } from '@playwright/test';

/** Marks a part whose colours were found well before, for axe to pass over. */
const SEEN = 'data-colours-seen';
/** Marks a part that is looked at now, with the number of its digest. */
const FRESH = 'data-colours-fresh';

export const SEEN_PARTS = `[${SEEN}]`;

/**
 * Parts the page into what has stood the colour rules before and what is new, and marks both.
 * A part is a digest of all that those rules look at: its words, its attributes, and what the
 * browser computed for it, for each element in it and for those it stands in. So a part is new
 * whatever has changed it: a class, a variable, the scheme, the width, a focus.
 *
 * @param seen digests of the parts that were found well
 * @returns the digests of what is new, and whether anything was marked as seen
 */
export async function markParts(page: Page, seen: ReadonlySet<string>) {
  return page.evaluate(
    ({ seen, SEEN, FRESH }) => {
      /** A part of fewer elements is never split: neighbours may lie under one another. */
      const SMALL = 30;
      /** What an element passes on to what stands in it. */
      const PAINT = [
        ...['background-color', 'background-image', 'opacity', 'filter', 'mix-blend-mode'],
        ...['display', 'visibility', 'position', 'clip', 'clip-path', 'overflow-x', 'overflow-y'],
      ];
      const COMPUTED = [
        ...PAINT,
        ...['color', 'fill', 'text-shadow', 'font-size', 'font-weight', 'text-decoration-line'],
        ...['border-bottom-width', 'left', 'top', 'z-index', 'transform', 'width', 'height'],
      ];
      const known = new Set(seen);
      const digests = new Map<Element, { digest: string; size: number }>();
      const fresh: string[] = [];
      let passedOver = false;

      /** Two sums of 32 bits (after cyrb53), written short. */
      function sum(text: string): string {
        let [high, low] = [0xdeadbeef, 0x41c6ce57];
        for (let at = 0; at < text.length; at += 1) {
          const code = text.charCodeAt(at);
          high = Math.imul(high ^ code, 2654435761);
          low = Math.imul(low ^ code, 1597334677);
        }
        return `${(high >>> 0).toString(36)}.${(low >>> 0).toString(36)}`;
      }

      function own(element: Element, names = COMPUTED): string {
        const computed = getComputedStyle(element);
        return names.map((name) => computed.getPropertyValue(name)).join('|');
      }

      function take(element: Element): { digest: string; size: number } {
        const said = [element.tagName, own(element)];
        for (const { name, value } of element.attributes) {
          if (name !== SEEN && name !== FRESH) said.push(name, value);
        }
        if (element instanceof HTMLInputElement) said.push(element.value, String(element.checked));
        let size = 1;
        for (const node of element.childNodes) {
          if (node instanceof Element) {
            const child = take(node);
            size += child.size;
            said.push(child.digest);
          } else if (node instanceof Text) said.push(node.data);
        }
        const taken = { digest: sum(said.join('\n')), size };
        digests.set(element, taken);
        return taken;
      }

      /** Whether something in it may lie over or under what is beside it. */
      function overlaid(element: Element): boolean {
        return [...element.children].some((child) => {
          if (getComputedStyle(child).position !== 'absolute') return false;
          const { width, height } = child.getBoundingClientRect();
          return width > 1 && height > 1;
        });
      }

      function walk(element: Element, within: string): void {
        const { digest, size } = digests.get(element) ?? { digest: '', size: 0 };
        const key = sum(`${within} ${digest}`);
        if (known.has(key)) {
          element.setAttribute(SEEN, '');
          passedOver = true;
          return;
        }
        element.setAttribute(FRESH, String(fresh.length));
        fresh.push(key);
        if (size < SMALL || element instanceof SVGElement || overlaid(element)) return;
        const inside = sum(`${within} ${own(element, PAINT)}`);
        for (const child of element.children) walk(child, inside);
      }

      take(document.documentElement);
      walk(document.documentElement, `${innerWidth} ${innerHeight}`);
      return { fresh, passedOver };
    },
    { seen: [...seen], SEEN, FRESH },
  );
}

/**
 * Takes the marks away again.
 *
 * @param doubtful selectors of elements on which axe could not decide, such as words that something
 *   lies over: nothing that holds them counts as seen
 * @returns which of the new parts hold none of those, by their numbers
 */
export async function unmarkParts(page: Page, doubtful: readonly string[]): Promise<number[]> {
  return page.evaluate(
    ({ doubtful, SEEN, FRESH }) => {
      const open = new Set<Element>();
      for (const selector of doubtful) {
        const found = [...document.querySelectorAll(selector)];
        // What cannot be found again cannot be told from the rest.
        if (found.length === 0) open.add(document.documentElement);
        for (let one of found as (Element | null)[]) {
          for (; one; one = one.parentElement) open.add(one);
        }
      }
      const well: number[] = [];
      for (const element of document.querySelectorAll(`[${SEEN}], [${FRESH}]`)) {
        const number = element.getAttribute(FRESH);
        if (number !== null && !open.has(element)) well.push(Number(number));
        element.removeAttribute(SEEN);
        element.removeAttribute(FRESH);
      }
      return well;
    },
    { doubtful: [...doubtful], SEEN, FRESH },
  );
}
