import type { MarkedPart } from '@/lib/search/document';
import classes from './marked-text.module.css';

/** A text with what matches a search marked in it. */
export function MarkedText({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map((part, place) =>
    part.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
      <mark key={place} className={classes.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
