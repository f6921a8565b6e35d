'use client';

import { useCallback, useEffect, useId, useRef, useState } from 'react';

/**
 * A button whose list or menu comes when it is first wanted: its code is fetched when the pointer
 * or the focus is on the button, and drawn from the first press on. Gives what the button needs
 * (`button`), what the layer needs (`layer`), and whether the layer is to be drawn (`wanted`).
 */
export function useLateLayer(load: () => Promise<unknown>, popup: 'dialog' | 'menu') {
  const target = useRef<HTMLButtonElement>(null);
  const id = useId();
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const fetchAhead = useCallback(() => {
    // Without a connection it is fetched again when it is wanted.
    load().catch(() => undefined);
  }, [load]);
  return {
    wanted,
    layer: { id, target, opened, onChange: setOpened },
    button: {
      ref: target,
      id,
      'aria-haspopup': popup,
      'aria-expanded': opened,
      ...(opened ? { 'aria-controls': `${id}-dropdown` } : {}),
      onPointerEnter: fetchAhead,
      onFocus: fetchAhead,
      onClick: () => {
        setWanted(true);
        setOpened(!opened);
      },
    },
  };
}

export type LateLayer = ReturnType<typeof useLateLayer>['layer'];

/**
 * Whether a layer that has just come is open: a moment after it is drawn, because Mantine notes
 * where the focus was, to give it back, only for a layer that is drawn closed first.
 */
export function useOpenedWhenDrawn(layer: LateLayer): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return layer.opened && drawn;
}
