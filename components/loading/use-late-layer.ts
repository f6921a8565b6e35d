'use client';

import {
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';

/** What a list or menu needs that hangs on a button. */
export type LateLayer = {
  id: string;
  target: RefObject<HTMLButtonElement | null>;
  opened: boolean;
  onChange: (opened: boolean) => void;
};

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
  const fetchAhead = useFetchAhead(load);
  const layer: LateLayer = { id, target, opened, onChange: setOpened };
  return {
    wanted,
    layer,
    button: {
      ref: target,
      id,
      'aria-haspopup': popup,
      'aria-expanded': opened,
      ...(opened ? { 'aria-controls': dropdownId(id) } : {}),
      onPointerEnter: fetchAhead,
      onFocus: fetchAhead,
      onClick: () => {
        setWanted(true);
        setOpened(!opened);
      },
    },
  };
}

/**
 * The same where many buttons open one layer, each for what it stands beside. `of` is whose it was last, null before
 * it is first wanted; `times` counts the buttons that it hung on, one after the other: it is drawn anew for each.
 * `opener` stays the same, so that what it is given to is not drawn anew.
 */
export function useLateLayerOfMany<Of>(load: () => Promise<unknown>) {
  const id = useId();
  const [{ of, target, times, opened }, setShown] = useState<Shown<Of>>({
    of: null,
    target: { current: null },
    times: 0,
    opened: false,
  });
  const fetchAhead = useFetchAhead(load);
  const opener = useMemo(
    () => ({
      id,
      fetchAhead,
      press: (one: Of, button: HTMLButtonElement) =>
        setShown((was) =>
          was.target.current === button
            ? { ...was, of: one, opened: !was.opened }
            : { of: one, target: { current: button }, times: was.times + 1, opened: true },
        ),
    }),
    [id, fetchAhead],
  );
  const onChange = useCallback(
    (isOpen: boolean) => setShown((was) => ({ ...was, opened: isOpen })),
    [],
  );
  const layer: LateLayer = { id, target, opened, onChange };
  return { of, times, layer, opener };
}

type Shown<Of> = {
  of: Of | null;
  target: RefObject<HTMLButtonElement | null>;
  times: number;
  opened: boolean;
};

export type LayerOpener<Of> = ReturnType<typeof useLateLayerOfMany<Of>>['opener'];

/** What one of the buttons needs that open a layer of `useLateLayerOfMany`. */
export function buttonOfMany<Of>(
  { id, fetchAhead, press }: LayerOpener<Of>,
  popup: 'dialog' | 'menu',
  one: Of,
  isOpen: boolean,
) {
  return {
    ...(isOpen ? { id, 'aria-controls': dropdownId(id) } : {}),
    'aria-haspopup': popup,
    'aria-expanded': isOpen,
    onPointerEnter: fetchAhead,
    onFocus: fetchAhead,
    onClick: (event: MouseEvent<HTMLButtonElement>) => press(one, event.currentTarget),
  };
}

/** As Mantine calls it. */
const dropdownId = (id: string) => `${id}-dropdown`;

function useFetchAhead(load: () => Promise<unknown>) {
  return useCallback(() => {
    // Without a connection it is fetched again when it is wanted.
    load().catch(() => undefined);
  }, [load]);
}

/**
 * Whether a layer that has just come is open: a moment after it is drawn, because Mantine notes
 * where the focus was, to give it back, only for a layer that is drawn closed first.
 */
export function useOpenedWhenDrawn(layer: LateLayer): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  return layer.opened && drawn;
}
