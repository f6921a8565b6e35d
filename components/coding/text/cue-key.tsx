'use client';

import { useSyncExternalStore } from 'react';
import { canPaint } from '@/components/coding/text/passage-range';
import type { StanceCue, StanceCueKind } from '@/lib/text/similar/stance-cues';
import classes from './coding-text.module.css';

const KINDS: Record<StanceCueKind, { name: string; means: string }> = {
  hedge: { name: 'hedge', means: 'weakens what is said, or says how sure it is' },
  negation: { name: 'negation', means: 'denies: look at what it denies' },
  booster: { name: 'booster', means: 'strengthens what is said' },
  contrast: { name: 'turn', means: 'what follows may count for more than what comes before' },
  attribution: { name: 'handed on', means: 'perhaps the view of someone else, not the speaker’s' },
};

const NEVER = () => () => undefined;

/**
 * The cues of a paragraph in words, each kind with its underline and what it may mean. It says so where
 * the browser cannot underline them in the text.
 */
export function CueKey({ cues }: { cues: readonly StanceCue[] }) {
  const kinds = (Object.keys(KINDS) as StanceCueKind[]).filter((kind) =>
    cues.some((cue) => cue.kind === kind),
  );
  const underlines = useSyncExternalStore(NEVER, canPaint, () => true);
  return (
    <section className={classes.cues} aria-label="Signal words of this paragraph">
      {kinds.length === 0 ? (
        <p>No signal words in this paragraph.</p>
      ) : (
        <dl>
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>
                <span className={classes.cue} data-cue={kind}>
                  {KINDS[kind].name}
                </span>
                :{' '}
                {[...new Set(cues.filter((cue) => cue.kind === kind).map((cue) => cue.words))].join(
                  ', ',
                )}
              </dt>
              <dd>{KINDS[kind].means}</dd>
            </div>
          ))}
        </dl>
      )}
      {underlines ? null : <p>This browser cannot underline them in the text.</p>}
    </section>
  );
}
