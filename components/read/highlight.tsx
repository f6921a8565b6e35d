import type { KeyboardEvent } from 'react';
import type { HighlightSegment } from '@/lib/text/anchor/highlight-segments';
import classes from './read.module.css';

/** Lines drawn under a text before they come too close to the next line of it. */
const LANES = 4;
/** How thick a line is and how far the next one stands from it, in pixels: few lines, and many. */
const WIDE = { width: 3, step: 4 };
const NARROW = { width: 2, step: 3 };

/** Marked words: one line for each quotation they belong to, in its colour. */
export function Highlight({
  segment,
  words,
  colors,
  active,
  onShow,
}: {
  segment: HighlightSegment;
  words: string;
  colors: ReadonlyMap<string, string>;
  active: string[];
  onShow: (ids: string[], from: Element | null) => void;
}) {
  const quoted = segment.highlights.filter(({ id }) => colors.has(id));
  const ids = quoted.map(({ id }) => id);
  const begun = segment.begins.filter((id) => colors.has(id));
  const inPassage = quoted.length < segment.highlights.length;
  const anchors = segment.begins.map((id) => (colors.has(id) ? `e-${id}` : id));
  const highest = Math.min(LANES - 1, Math.max(0, ...quoted.map(({ lane }) => lane)));
  const { width, step } = highest > 1 ? NARROW : WIDE;
  const lines = quoted.map(({ id, lane }) => {
    const color = colors.get(id);
    return {
      image: `linear-gradient(${color}, ${color})`,
      place: `0 calc(100% - ${(lane % LANES) * step}px)`,
    };
  });
  const style = {
    backgroundImage: lines.map((line) => line.image).join(', '),
    backgroundPosition: lines.map((line) => line.place).join(', '),
    backgroundSize: `100% ${width}px`,
    // The lines stand below the words, never through them.
    paddingBottom: highest * step + width + 1,
    '--tint': colors.get(ids[0] ?? '') ?? 'transparent',
  };
  if (ids.length === 0) {
    return (
      <mark id={anchors[0]} className={classes.passage}>
        {words}
      </mark>
    );
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onShow(ids, event.currentTarget);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button does not break across lines with its text
    <span
      id={anchors[0]}
      className={classes.highlight}
      style={style}
      role="button"
      tabIndex={begun.length > 0 ? 0 : -1}
      data-marks={begun.length > 0 ? ids.join(' ') : undefined}
      data-active={ids.some((id) => active.includes(id))}
      data-passage={inPassage}
      onClick={(event) => onShow(ids, event.currentTarget)}
      onKeyDown={onKeyDown}
    >
      {anchors.slice(1).map((anchor) => (
        <span key={anchor} id={anchor} />
      ))}
      {words}
    </span>
  );
}
