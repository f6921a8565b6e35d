'use client';

import { type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { NearContext } from '@/components/coding/text/near-stretches';
import { linesOf, type TextStretch as Stretch } from '@/lib/coding/text-stretches';
import classes from './coding-text.module.css';

type Props = {
  stretch: Stretch;
  /** Somebody works in it: it is drawn wherever it is. */
  isHeld: boolean;
  /** It is drawn before anybody knows what is near. */
  isFirst: boolean;
  children: () => ReactNode;
};

/**
 * Some paragraphs of a long text: drawn while they are near what is seen or somebody works in them, and while they
 * hold the focus or words that are selected. Of the others the place is kept, as tall as they were or are likely to be.
 */
export function TextStretch({ stretch, isHeld, isFirst, children }: Props) {
  const near = useContext(NearContext);
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const [height, setHeight] = useState<number | null>(null);
  const first = stretch[0];
  const isDrawn = isHeld || isNear;
  const name = first?.number === 1 ? LINES_OF_NAME : 0;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    return near?.follow(element, (is) => {
      const tall = element.offsetHeight;
      // On a phone the text gives way to the list, and comes back as it was.
      if (!is && (tall === 0 || isInUse(element))) return;
      if (!is && element.dataset.drawn) setHeight(tall);
      setNear(is);
    });
  }, [near]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told each time that it changes.
  useLayoutEffect(() => near?.drawn(), [near, isDrawn]);

  return (
    <div
      ref={place}
      data-stretch={`${first?.contributionId} ${first?.number} ${stretch.length}`}
      data-drawn={isDrawn || undefined}
      className={`${classes.stretch} ${isDrawn ? '' : classes.coming}`}
      style={
        isDrawn ? undefined : { height: height ?? `${(linesOf(stretch) + name) * LINE_REM}rem` }
      }
    >
      {isDrawn ? children() : null}
    </div>
  );
}

/** The height of a line of the text. */
const LINE_REM = 1.7;
/** About so many lines take the name above a turn and the room below it. */
const LINES_OF_NAME = 2;

function isInUse(element: Element): boolean {
  if (element.contains(document.activeElement)) return true;
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}
