'use client';

import { Button, Checkbox, Group, SegmentedControl, Textarea } from '@mantine/core';
import Link from 'next/link';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAdjudication } from '@/components/readings/compare/adjudication-context';
import { StanceChoice } from '@/components/ui/stance-choice';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { ownChoice } from '@/lib/readings/decisions';
import type { ReadingPair } from '@/lib/readings/pair-readings';
import type { DecisionRaw } from '@/lib/readings/schema';
import { groupBy } from '@/lib/view/group-by';
import { quotationsOf } from '@/lib/view/quotations';
import type { EvidenceView, PositionView, ReasonView } from '@/lib/view/view';
import { quoteOf } from '@/lib/words/in-words-of';
import classes from './adjudication.module.css';

type Props = {
  pair: ReadingPair;
  written: PositionView | null;
  reasons: readonly ReasonView[];
  codeHref: string;
  onSave: (choice: DecisionRaw['choice']) => Promise<boolean>;
  onCancel: () => void;
};

/** A position of its own for an entry, with quotations and reasons of the two readings. */
export function OwnDecision({ pair, written, reasons, codeHref, onSave, onCancel }: Props) {
  const names = useAdjudication()?.names ?? ['', ''];
  const quotations = quotationsToChoose(pair, written, names);
  const known = reasons.filter(
    ({ id }) =>
      pair.first?.reasonIds.includes(id) ||
      pair.second?.reasonIds.includes(id) ||
      written?.reasonIds.includes(id),
  );
  const [stance, setStance] = useState<Stance | null>(written?.stance ?? null);
  const [explicitness, setExplicitness] = useState(
    written?.explicitness ?? pair.first?.explicitness ?? pair.second?.explicitness ?? 'explicit',
  );
  const [summary, setSummary] = useState(written?.summary ?? '');
  const [evidence, setEvidence] = useState(
    () => new Set(quotations.filter(({ chosen }) => chosen).flatMap(({ ids }) => ids)),
  );
  const [given, setGiven] = useState(() => new Set(written?.reasonIds ?? []));
  const [error, setError] = useState('');
  const root = useRef<HTMLElement>(null);
  // The number keys choose a stance in here; on the entry itself they would take a reading.
  useEffect(() => root.current?.focus(), []);

  /** Goes back to the entry, where the keys of deciding work again. */
  function leave() {
    root.current?.closest<HTMLElement>('[data-pair]')?.focus();
    onCancel();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return leave();
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('textarea') || !/^[1-5]$/.test(event.key)) return;
    event.preventDefault();
    setStance((Number(event.key) - 3) as Stance);
  }

  async function save() {
    if (stance === null) {
      setError('Choose a stance.');
      return;
    }
    const entry = root.current?.closest<HTMLElement>('[data-pair]');
    const said = { stance, explicitness, summary };
    const done = await onSave(
      ownChoice(written, { ...said, evidenceIds: [...evidence], reasonIds: [...given] }),
    );
    if (done) entry?.focus();
  }

  return (
    <section
      ref={root}
      tabIndex={-1}
      className={classes.own}
      aria-label="Another position"
      onKeyDown={onKeyDown}
    >
      <StanceChoice value={stance} onChange={setStance} {...(error ? { error } : {})} />
      <SegmentedControl
        size="xs"
        aria-label="How it is said"
        data={[
          { value: 'explicit', label: 'Explicit: says so' },
          { value: 'implied', label: 'Implied: follows from it' },
        ]}
        value={explicitness}
        onChange={(value) => setExplicitness(value === 'implied' ? 'implied' : 'explicit')}
      />
      <Textarea
        label="Summary"
        autosize
        minRows={2}
        maxLength={2000}
        value={summary}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      {quotations.length > 0 ? (
        <fieldset>
          <legend>Quotations</legend>
          {quotations.map(({ ids, from, ...quotation }) => (
            <Checkbox
              key={ids.join()}
              label={`${quoteOf(quotation)} (${[quotation.place, from].filter(Boolean).join('; ')})`}
              checked={ids.every((id) => evidence.has(id))}
              onChange={() => setEvidence((now) => toggled(now, ids))}
            />
          ))}
        </fieldset>
      ) : null}
      {known.length > 0 ? (
        <fieldset>
          <legend>Reasons</legend>
          {known.map((reason) => (
            <Checkbox
              key={reason.id}
              label={`${reason.direction === 'for' ? 'For' : 'Against'}: ${reason.text}`}
              checked={given.has(reason.id)}
              onChange={() => setGiven((now) => toggled(now, [reason.id]))}
            />
          ))}
        </fieldset>
      ) : null}
      <Group gap="xs">
        <Button size="xs" onClick={() => void save()}>
          Save
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          Cancel
        </Button>
        <Link className="small" href={codeHref} prefetch={false}>
          Choose other words in the text
        </Link>
      </Group>
    </section>
  );
}

/** The quotations to choose from: what is written already, then those of the two readings. */
function quotationsToChoose(
  pair: ReadingPair,
  written: PositionView | null,
  names: readonly string[],
) {
  const sources = [
    { position: pair.first, from: names[0] ?? '' },
    { position: pair.second, from: names[1] ?? '' },
  ];
  const own = grouped(written?.evidence ?? []);
  const offered = sources.flatMap(({ position, from }) =>
    grouped(position?.evidence ?? []).map((quotation) => ({ ...quotation, from, chosen: false })),
  );
  return [
    ...own.map((quotation) => ({
      ...quotation,
      from: offered.find(({ words }) => words === quotation.words)?.from ?? 'written here',
      chosen: true,
    })),
    ...offered.filter(({ words }) => !own.some((quotation) => quotation.words === words)),
  ];
}

function grouped(evidence: readonly EvidenceView[]) {
  const groups = groupBy(evidence, (piece) => piece.quotation);
  return [...groups.values()].flatMap((pieces) => {
    const ids = pieces.map(({ id }) => id);
    return quotationsOf(pieces).map((quotation) => ({ ...quotation, ids }));
  });
}

function toggled(set: ReadonlySet<string>, ids: readonly string[]): Set<string> {
  const next = new Set(set);
  const on = ids.every((id) => next.has(id));
  for (const id of ids) {
    if (on) next.delete(id);
    else next.add(id);
  }
  return next;
}
