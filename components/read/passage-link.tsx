'use client';

import { type RefObject, useEffect, useState } from 'react';
import { CopyLink } from '@/components/ui/copy/copy-link';
import { passageHref } from '@/lib/read/read-state';
import classes from './read.module.css';

type Passage = { part: number; start: number; end: number };

/** Offers a link to the words that are selected in the text. */
export function PassageLink({ slug, root }: { slug: string; root: RefObject<HTMLElement | null> }) {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    function look() {
      // While the button itself is pressed the selection may be gone already.
      const selection = document.getSelection();
      if (selection && root.current) setPassage(passageOf(selection, root.current));
    }
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [root]);
  if (!passage) return null;
  return (
    <div className={`${classes.passageLink} no-print`}>
      <CopyLink path={passageHref(slug, passage)}>Copy link to this passage</CopyLink>
    </div>
  );
}

/** The selected stretch of one contribution, or null where none is selected. */
function passageOf(selection: Selection, root: HTMLElement): Passage | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  if (!from || !to || from.part !== to.part || from.offset >= to.offset) return null;
  return { part: from.part, start: from.offset, end: to.offset };
}

function placeOf(node: Node, offset: number): { part: number; offset: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-part]');
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return {
    part: Number(paragraph.dataset.part),
    offset: Number(paragraph.dataset.start) + before.toString().length,
  };
}
