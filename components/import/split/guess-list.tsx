'use client';

import { Button, Group } from '@mantine/core';
import { memo } from 'react';
import classes from '@/components/import/import.module.css';
import type { useSplitDraft } from '@/components/import/split/use-split-draft';
import { Words } from '@/components/ui/words/words';
import { dismissAllHints } from '@/lib/imports/draft-hints';
import { sayCount } from '@/lib/imports/say-count';
import { dismissHint, type SplitDraft } from '@/lib/imports/split-draft';

type Props = {
  split: ReturnType<typeof useSplitDraft>;
  onPlace: (block: number, ask?: boolean) => void;
};

const OPENING = 60;
const SHOWN = 12;
/** From this score on a guess is called likely. */
export const LIKELY = 0.5;

/** The places where a contribution may begin, each with what speaks for it; none of them counts yet. */
export const GuessList = memo(function GuessList({ split, onPlace }: Props) {
  const { draft, open: places, change } = split;
  if (places.length === 0) return null;
  const open = byLength(places, draft);
  return (
    <div className={classes.guesses}>
      <h2>Where may a contribution begin?</h2>
      <ol>
        {open.slice(0, SHOWN).map(({ index, paragraphs }) => {
          const block = draft.blocks[index];
          const hint = draft.starts[index] ? undefined : draft.hints[index];
          if (block === undefined) return null;
          const words = draft.text
            .slice(block.contentStart, block.contentStart + OPENING)
            .replace(/\s+/g, ' ');
          return (
            <li key={index}>
              <button type="button" className={classes.placeLink} onClick={() => onPlace(index)}>
                ¶{index + 1}{' '}
                <Words as="span" quoted={words}>
                  {words}…
                </Words>
              </button>
              <span className={classes.reason}>
                {hint
                  ? `${hint.score >= LIKELY ? 'Likely.' : 'Possible.'} ${hint.reason}`
                  : draft.starts[index]?.reason}{' '}
                It is about {sayCount(paragraphs)}.
              </span>
              <Group gap={6}>
                <Button size="compact-xs" onClick={() => onPlace(index, true)}>
                  Name who begins
                </Button>
                {hint ? (
                  <Button
                    size="compact-xs"
                    variant="default"
                    onClick={() => change((now) => dismissHint(now, index))}
                  >
                    Nobody
                  </Button>
                ) : null}
              </Group>
            </li>
          );
        })}
      </ol>
      {open.length > SHOWN ? (
        <p className="small soft">{open.length - SHOWN} more in the text.</p>
      ) : null}
      {open.some(({ index }) => draft.starts[index] === undefined) ? (
        <Button size="compact-sm" variant="default" onClick={() => change(dismissAllHints)}>
          Dismiss the guesses that are left
        </Button>
      ) : null}
    </div>
  );
});

/** The open places with the paragraphs up to the next place where something begins or may begin; most first. */
function byLength(open: readonly number[], { blocks, starts, hints }: SplitDraft) {
  const begins = [...Object.keys(starts), ...Object.keys(hints)].map(Number).sort((a, b) => a - b);
  const next = new Map(begins.map((place, at) => [place, begins[at + 1] ?? blocks.length]));
  return open
    .map((index) => ({ index, paragraphs: (next.get(index) ?? index + 1) - index }))
    .sort((a, b) => b.paragraphs - a.paragraphs);
}
