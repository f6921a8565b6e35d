'use client';

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import { quotationWords } from '@/components/ui/quotation-words';
import { isStance, stances } from '@/lib/analysis/stance-matrix';
import type { DraftQuotation, PositionDraft } from '@/lib/coding/draft';
import type { SaidOfQuotation } from '@/lib/coding/state/commands';
import { isSameReason } from '@/lib/positions/content';
import type { NamedReason } from '@/lib/positions/position';
import { shorten } from '@/lib/view/quotations';
import { inWordsOf } from '@/lib/words/in-words-of';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-editor.module.css';

type Props = {
  draft: PositionDraft;
  /** Any piece of the quotation: what is said of one is said of all. */
  piece: DraftQuotation;
  /** The places of its pieces among the draft's. */
  places: readonly number[];
  errors: Record<string, string>;
};

/** What few quotations need, folded away: a stance and a day of their own, whose words they are. */
export function QuotationDetails({ draft, piece, places, errors }: Props) {
  const { view, contributions } = useCoding();
  const dispatch = useDispatch();
  // What is wrong opens it, and it stays open when that is mended.
  const [isOpen, setOpen] = useState(false);
  const nameOf = (id: string | null) => view.commentators.find((one) => one.id === id)?.name ?? '';
  const errorOf = (field: keyof SaidOfQuotation) =>
    places.map((at) => errors[`evidence.${at}.${field}`]).find((error) => error !== undefined);
  const place = contributions.find(({ id }) => id === piece.contributionId);
  const speaker =
    place && place.commentatorId !== draft.commentatorId ? nameOf(place.commentatorId) : '';
  const reasons = draft.reasons.map((named) => ({ named, words: wordsOfReason(named, view) }));
  const shown = reasons.findIndex(
    ({ named }) => piece.reason !== null && isSameReason(named, piece.reason),
  );
  const said = [
    ...(shown < 0 ? [] : [`shows “${shorten(reasons[shown]?.words ?? '', 6)}”`]),
    ...quotationWords(piece),
    ...(speaker || piece.wordsOf ? [inWordsOf(speaker || piece.wordsOf)] : []),
  ];
  const say = (part: Partial<SaidOfQuotation>) =>
    dispatch({ type: 'say-of-quotation', quotation: piece.quotation, part });
  const hasError = (['stance', 'saidOn', 'wordsOf', 'reason', 'telling'] as const).some(errorOf);
  return (
    <details
      className={classes.more}
      open={isOpen || hasError}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="small">
        {said.length > 0 ? said.join(' · ') : 'Stance, day, whose words'}
      </summary>
      {isOpen || hasError ? (
        <div className={classes.said}>
          <NativeSelect
            size="xs"
            label="These words say"
            value={piece.stance ?? ''}
            error={errorOf('stance')}
            data={[
              { value: '', label: 'what the position says' },
              ...stances.map((stance) => ({ value: String(stance), label: stanceWords(stance) })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              const stance = Number(value);
              say({ stance: value !== '' && isStance(stance) ? stance : null });
            }}
          />
          <TextInput
            size="xs"
            label="Said on"
            placeholder="2024-05-17, 2024-05 or 2024"
            value={piece.saidOn}
            error={errorOf('saidOn')}
            onChange={(event) => say({ saidOn: event.currentTarget.value })}
          />
          {speaker ? null : (
            <TextInput
              size="xs"
              label="Whose words"
              dir="auto"
              placeholder={nameOf(draft.commentatorId) || 'the commentator’s own'}
              value={piece.wordsOf}
              error={errorOf('wordsOf')}
              onChange={(event) => say({ wordsOf: event.currentTarget.value })}
            />
          )}
          {reasons.length > 0 ? (
            <NativeSelect
              size="xs"
              label="They show"
              value={shown}
              error={errorOf('reason')}
              data={[
                { value: '-1', label: 'the position' },
                ...reasons.map(({ words }, at) => ({
                  value: String(at),
                  label: shorten(words, 10),
                })),
              ]}
              onChange={(event) => {
                say({ reason: reasons[Number(event.currentTarget.value)]?.named ?? null });
              }}
            />
          ) : null}
          <Checkbox
            size="xs"
            label="The telling words"
            checked={piece.telling}
            error={errorOf('telling')}
            onChange={(event) => say({ telling: event.currentTarget.checked })}
          />
        </div>
      ) : null}
    </details>
  );
}

function wordsOfReason(
  named: NamedReason,
  { reasons }: { reasons: readonly { id: string; text: string }[] },
): string {
  return 'id' in named ? (reasons.find(({ id }) => id === named.id)?.text ?? '') : named.text;
}
