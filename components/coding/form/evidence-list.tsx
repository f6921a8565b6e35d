'use client';

import { Button, NumberInput, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { QuotationCheck } from '@/components/coding/form/quotation-check';
import { QuotationDetails } from '@/components/coding/form/quotation-details';
import { Words } from '@/components/ui/words/words';
import type { DraftQuotation, PositionDraft } from '@/lib/coding/draft';
import { beginningOf } from '@/lib/text/beginning-of';
import classes from './position-editor.module.css';

type Props = {
  draft: PositionDraft;
  errors: Record<string, string>;
};

/** The words that show the position. Where the text is not stored they are typed, by paragraph. */
export function EvidenceList({ draft, errors }: Props) {
  const { contributions } = useCoding();
  const dispatch = useDispatch();
  const list = useRef<HTMLDivElement>(null);
  const anew = useCodingState(({ form }) => form?.anew ?? null);
  const own = contributions.filter(
    (contribution) =>
      contribution.kind === 'contribution' && contribution.commentatorId === draft.commentatorId,
  );
  const referred = own.find((contribution) => contribution.text === null);

  /** The focus goes to what stands there then, where the same key removes nothing more. */
  function remove(at: number) {
    dispatch({ type: 'remove-quotation', at });
    requestAnimationFrame(() => {
      const rest = list.current?.querySelectorAll<HTMLElement>('li') ?? [];
      const next = rest[Math.min(at, rest.length - 1)] ?? list.current?.querySelector('h4');
      next?.focus({ preventScroll: true });
    });
  }

  function set(at: number, part: Partial<DraftQuotation>) {
    dispatch({ type: 'change-quotation', at, part });
  }

  return (
    <div ref={list} className={classes.evidence}>
      <h4 tabIndex={-1}>Quotations</h4>
      {draft.evidence.length === 0 && !referred ? (
        <p className="small soft">None yet: select the words in the text.</p>
      ) : null}
      <ul>
        {draft.evidence.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice; the place tells them apart.
          <li key={at} tabIndex={-1}>
            {piece.status === 'referred' ? (
              <div className={classes.referred}>
                <NumberInput
                  label="Paragraph"
                  min={1}
                  w={96}
                  value={piece.paragraph ?? ''}
                  onChange={(value) =>
                    set(at, { paragraph: typeof value === 'number' && value >= 1 ? value : null })
                  }
                />
                <Textarea
                  label="Words"
                  autosize
                  dir="auto"
                  value={piece.exact}
                  className={classes.grow ?? ''}
                  error={errors[`evidence.${at}.exact`]}
                  onChange={(event) => set(at, { exact: event.currentTarget.value })}
                />
              </div>
            ) : (
              <Words as="blockquote" className="text" quoted={piece.exact}>
                {at > 0 && draft.evidence[at - 1]?.quotation === piece.quotation ? '… ' : ''}
                {piece.exact}
              </Words>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`Remove the quotation ${beginningOf(piece.exact, 60)}`}
              onClick={() => remove(at)}
            >
              Remove
            </Button>
            {piece.suggested ? <span className="small soft">Found by suggestion</span> : null}
            <QuotationCheck piece={piece} at={at} anew={anew} />
            {piece.quotation === draft.evidence[at + 1]?.quotation ? null : (
              <QuotationDetails
                draft={draft}
                piece={piece}
                places={draft.evidence.flatMap(({ quotation }, place) =>
                  quotation === piece.quotation ? place : [],
                )}
                errors={errors}
              />
            )}
            {errors[`evidence.${at}`] ? (
              <p className={classes.error}>{errors[`evidence.${at}`]}</p>
            ) : null}
          </li>
        ))}
      </ul>
      {referred ? (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => dispatch({ type: 'add-words-by-paragraph', contributionId: referred.id })}
        >
          Add words by paragraph
        </Button>
      ) : null}
    </div>
  );
}
