'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAdjudication } from '@/components/readings/compare/adjudication-context';
import { OwnDecision } from '@/components/readings/compare/own-decision';
import { notifications } from '@/components/ui/notifications';
import { decide } from '@/lib/readings/adjudicate-actions';
import type { DecisionState } from '@/lib/readings/decisions';
import type { ReadingPair } from '@/lib/readings/pair-readings';
import type { DecisionRaw } from '@/lib/readings/schema';
import type { ReasonView } from '@/lib/view/view';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './adjudication.module.css';

type Props = {
  pair: ReadingPair;
  state: DecisionState;
  reasons: readonly ReasonView[];
  person: string;
  /** Where this position can be coded with other words of the text. */
  codeHref: string;
};

/** What is taken for one entry: the first, the second, something else, or nothing. */
export function PairDecision({ pair, state, reasons, person, codeHref }: Props) {
  const tools = useAdjudication();
  const [writes, setWrites] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!tools) return null;
  const { readingId, names, run } = tools;

  async function choose(choice: DecisionRaw['choice'], label: string): Promise<boolean> {
    setBusy(true);
    const input: DecisionRaw = {
      readingId,
      commentatorId: pair.commentatorId,
      propositionId: pair.propositionId,
      version: state.position?.version ?? null,
      choice,
    };
    const done = await run(`${person}: ${label}`, () => decide(input));
    setBusy(false);
    if (done) setWrites(false);
    return done;
  }

  const simple = [
    { key: '1', take: 'first', label: `Take “${names[0]}”`, without: pair.first ? '' : names[0] },
    { key: '2', take: 'second', label: `Take “${names[1]}”`, without: pair.second ? '' : names[1] },
    { key: '0', take: 'nothing', label: 'Leave out', without: '' },
  ] as const;
  return (
    <div data-decided={state.kind} aria-busy={busy}>
      <fieldset className={classes.choices} style={{ border: 0, padding: 0, marginInline: 0 }}>
        <legend className="visually-hidden">What is taken for {person}</legend>
        {simple.map(({ key, take, label, without }) =>
          without ? (
            <Button
              key={take}
              size="xs"
              variant="subtle"
              data-key={key}
              data-disabled
              aria-disabled="true"
              onClick={() => sayMissing(without)}
            >
              No position in “{without}”
            </Button>
          ) : (
            <Button
              key={take}
              size="xs"
              variant="default"
              data-key={key}
              aria-pressed={state.kind === take}
              onClick={() => void (state.kind === take || busy || choose({ take }, label))}
            >
              {label}
            </Button>
          ),
        )}
        <Button
          size="xs"
          variant="default"
          data-key="3"
          aria-pressed={state.kind === 'own'}
          aria-expanded={writes}
          onClick={() => setWrites((shown) => !shown)}
        >
          {state.kind === 'own' ? 'Change what was written' : 'Write another'}
        </Button>
      </fieldset>
      {state.kind === 'both' ? (
        <p className={classes.written}>Taken over from both: they agree.</p>
      ) : null}
      {state.kind === 'own' && state.position && !writes ? (
        <p className={classes.written}>
          <b>{stanceWords(state.position.stance)}</b>, {state.position.explicitness}
          {state.position.summary ? `: ${state.position.summary}` : ''}
        </p>
      ) : null}
      {writes ? (
        <OwnDecision
          pair={pair}
          written={state.position}
          reasons={reasons}
          codeHref={codeHref}
          onSave={(choice) => choose(choice, 'something else written')}
          onCancel={() => setWrites(false)}
        />
      ) : null}
    </div>
  );
}

/** Why a key that takes a reading's position does nothing here. */
function sayMissing(reading: string) {
  notifications.show({
    id: 'no-position-to-take',
    message: `“${reading}” has no position here, so there is none to take. Press 0 to leave it out, or 3 to write another.`,
  });
}
