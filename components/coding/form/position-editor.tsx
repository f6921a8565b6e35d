'use client';

import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useCoding, useCodingState, useDispatch } from '@/components/coding/coding-context';
import { ConflictNotice } from '@/components/coding/form/conflict-notice';
import { EvidenceList } from '@/components/coding/form/evidence-list';
import { focusFormField } from '@/components/coding/form/focus-form-field';
import { NoteAndConfidence } from '@/components/coding/form/note-and-confidence';
import { PositionHistory } from '@/components/coding/form/position-history';
import { PropositionChoice } from '@/components/coding/form/proposition-choice';
import { ReasonsChoice } from '@/components/coding/form/reasons-choice';
import { SaveNote } from '@/components/coding/form/save-note';
import { scrollToForm } from '@/components/coding/form/scroll-to-form';
import { rangeOf } from '@/components/coding/text/passage-range';
import { StanceChoice } from '@/components/ui/stance-choice';
import { Words } from '@/components/ui/words/words';
import { fieldToGoOn } from '@/lib/coding/draft';
import { newerPosition } from '@/lib/coding/state/form-commands';
import { type OpenForm, wordsOfForm } from '@/lib/coding/state/form-state';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-editor.module.css';

/** One position being recorded or edited. It saves itself; closing it is always safe. */
export function PositionEditor({ opened }: { opened: OpenForm }) {
  const { view } = useCoding();
  const dispatch = useDispatch();
  const form = useCodingState((state) => (state.form?.opened === opened ? state.form : null));
  const pair = `${form?.draft.commentatorId} ${form?.draft.propositionId}`;
  const removed = useCodingState(({ page }) => page.removed.get(pair)) ?? null;
  const isSilent = useCodingState(({ page }) => page.silent.has(pair));
  const root = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => {
    const field = form && fieldToGoOn(form.draft, form.typedIn);
    const isThere = field && root.current && focusFormField(root.current, field);
    if (!isThere) root.current?.focus({ preventScroll: true });
    const scroll = () => {
      if (root.current) scrollToForm(root.current, wordsBeside(opened));
    };
    scroll();
    // Far down, the paragraphs above have a guessed height until they are near.
    const frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, []);

  if (!form) return null;
  const { draft, save, joined, showsHistory } = form;
  const name = view.commentators.find((person) => person.id === draft.commentatorId)?.name ?? '';
  const errors = save.kind === 'failed' ? save.errors : {};
  const proposition = view.propositions.find((entry) => entry.id === draft.propositionId);
  const past = draft.positionId ? { id: draft.positionId, version: draft.version ?? 1 } : removed;
  const isNewOfNobody = draft.version === null && opened.first.commentatorId === null;

  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label="Position"
      className={classes.form}
      id="position-form"
    >
      <div className={classes.head}>
        {draft.commentatorId === null || isNewOfNobody ? (
          <NativeSelect
            data-form-field="commentator"
            label="Whose position"
            value={draft.commentatorId ?? ''}
            data={[
              { value: '', label: 'Choose' },
              ...view.commentators.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={(event) => {
              const commentatorId = event.currentTarget.value || null;
              dispatch({ type: 'choose-commentator', commentatorId });
            }}
          />
        ) : (
          <h3>{name}</h3>
        )}
        <SaveNote save={save} draft={draft} />
      </div>
      {proposition ? (
        <Words as="p" className={classes.statement}>
          {proposition.text}
        </Words>
      ) : draft.propositionId ? (
        <Words as="p" className={classes.statement}>
          {draft.newProposition?.text}
        </Words>
      ) : (
        <PropositionChoice
          draft={draft}
          errors={errors}
          onChoose={(propositionId) => {
            dispatch({ type: 'choose-proposition', propositionId });
            root.current?.focus();
          }}
          onThemed={() => root.current?.focus()}
        />
      )}
      {joined ? (
        <p className="small" role="status">
          {name} had a position here already, “{stanceWords(joined.kept)}”: the words were added to
          it.
          {joined.pressed !== null && joined.pressed !== joined.kept && draft.stance === joined.kept
            ? ` It was not changed to “${stanceWords(joined.pressed)}”: press ${joined.pressed + 3} for that.`
            : ''}
        </p>
      ) : null}
      {save.kind === 'failed' && save.changedTo !== null ? (
        <ConflictNotice newer={newerPosition(form, view.positions)} />
      ) : null}
      <StanceChoice
        value={draft.stance}
        onChange={(stance) => dispatch({ type: 'choose-stance', stance })}
        {...(errors.stance ? { error: errors.stance } : {})}
      />
      <SegmentedControl
        size="xs"
        aria-label="How it is said"
        data={[
          { value: 'explicit', label: 'Explicit: says so' },
          { value: 'implied', label: 'Implied: follows from it' },
        ]}
        value={draft.explicitness}
        onChange={(value) =>
          dispatch({
            type: 'set-explicitness',
            explicitness: value === 'implied' ? 'implied' : 'explicit',
          })
        }
      />
      <EvidenceList draft={draft} errors={errors} />
      <Textarea
        label="Summary"
        dir="auto"
        description="In your own words ( w )"
        aria-keyshortcuts="w"
        data-form-field="summary"
        autosize
        minRows={2}
        value={draft.summary}
        error={errors.summary}
        onChange={(event) =>
          dispatch({ type: 'set-field', part: { summary: event.currentTarget.value } })
        }
      />
      <ReasonsChoice draft={draft} newReason={form.newReason} />
      <NoteAndConfidence draft={draft} errors={errors} />
      <div className={classes.foot}>
        <Button size="xs" onClick={() => dispatch({ type: 'close' })}>
          Done
        </Button>
        {past ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => dispatch({ type: 'show-history', on: !showsHistory })}
          >
            {showsHistory ? 'Hide the history' : 'History'}
          </Button>
        ) : null}
        {draft.positionId ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => dispatch({ type: 'remove' })}
            aria-keyshortcuts="0"
          >
            Remove
          </Button>
        ) : draft.propositionId ? (
          <Button
            size="xs"
            variant="default"
            onClick={() => dispatch({ type: 'remove' })}
            aria-keyshortcuts="0"
          >
            {isSilent ? 'Take the mark away' : 'Looked at: not addressed'}
          </Button>
        ) : null}
      </div>
      {past && !draft.positionId ? (
        <p className="small soft">A position was removed here: History brings it back.</p>
      ) : null}
      {showsHistory && past ? (
        <PositionHistory id={past.id} version={past.version} problem={form.historyProblem} />
      ) : null}
    </section>
  );
}

/** The words above a form in the text that it is about, or null where it stands in the list. */
function wordsBeside(opened: OpenForm): Range | null {
  const words = wordsOfForm(opened);
  return words && rangeOf(document.body, words);
}
