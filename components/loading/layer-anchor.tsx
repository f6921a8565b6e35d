'use client';

import { type Ref, type RefObject, useImperativeHandle } from 'react';

/** Hangs a layer of Mantine on a button that stands in the page already. */
export function LayerAnchor({
  target,
  ref,
}: {
  target: RefObject<HTMLElement | null>;
  ref?: Ref<HTMLElement | null>;
}) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => target.current, [target]);
  return null;
}
