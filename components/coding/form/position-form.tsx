'use client';

import { Button, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type OpenForm, useCoding } from '@/components/coding/coding-context';
import { ConflictNotice } from '@/components/coding/form/conflict-notice';
import { EvidenceList } from '@/components/coding/form/evidence-list';
import { NoteAndConfidence } from '@/components/coding/form/note-and-confidence';
import { PositionHistory } from '@/components/coding/form/position-history';
import { PropositionChoice } from '@/components/coding/form/proposition-choice';
import { ReasonsChoice } from '@/components/coding/form/reasons-choice';
import { SaveNote } from '@/components/coding/form/save-note';
import { showForm } from '@/components/coding/form/show-form';
import { usePositionEditor } from '@/components/coding/form/use-position-editor';
import { usePositionHandle } from '@/components/coding/form/use-position-handle';
import { rangeOf } from '@/components/coding/text/passage-range';
import { StanceChoice } from '@/components/ui/stance-choice';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { addQuotation, draftOfPosition, type PositionDraft } from '@/lib/coding/draft';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './position-form.module.css';

/** The words of a draft were added to a position that was there. */
type Joined = { kept: Stance; pressed: Stance | null };

/** One position being recorded or edited. It saves itself; closing it is always safe. */
export function PositionForm({ form }: { form: OpenForm }) {
  const { view, closeForm } = useCoding();
  const name = (draft: PositionDraft) =>
    view.commentators.find((person) => person.id === draft.commentatorId)?.name ?? '';
  const editor = usePositionEditor(form, (draft) => `position of ${name(draft)}`);
  const { draft, state, change, replace } = editor;
  const remove = usePositionHandle(editor);
  const [showsHistory, setShowsHistory] = useState(false);
  const [joined, setJoined] = useState<Joined | null>(null);
  const root = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const errors = state.kind === 'failed' ? state.errors : {};
  const proposition = view.propositions.find((entry) => entry.id === draft.propositionId);
  const newer =
    view.positions.find((position) => position.id === draft.positionId) ??
    view.positions.find(
      (position) =>
        position.commentatorId === draft.commentatorId &&
        position.propositionId === draft.propositionId,
    ) ??
    null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => {
    (search.current ?? root.current)?.focus({ preventScroll: true });
    if (root.current) showForm(root.current, wordsBeside(form));
  }, []);

  function choose(propositionId: string) {
    const there = view.positions.find(
      (position) =>
        position.propositionId === propositionId && position.commentatorId === draft.commentatorId,
    );
    if (!there) {
      change((now) => ({ ...now, propositionId, newProposition: null }));
    } else {
      setJoined({ kept: there.stance, pressed: draft.stance });
      replace(draftOfPosition(there));
      change((now) => draft.evidence.reduce((sum, piece) => addQuotation(sum, piece), now));
    }
    root.current?.focus();
  }

  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label="Position"
      className={classes.form}
      id="position-form"
    >
      <div className={classes.head}>
        {draft.commentatorId === null ||
        (draft.version === null && form.draft.commentatorId === null) ? (
          <NativeSelect
            label="Whose position"
            value={draft.commentatorId ?? ''}
            data={[
              { value: '', label: 'Choose' },
              ...view.commentators.map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={(event) => {
              const id = event.currentTarget.value || null;
              change((now) => ({ ...now, commentatorId: id }));
            }}
          />
        ) : (
          <h3>{name(draft)}</h3>
        )}
        <SaveNote state={state} draft={draft} onRetry={() => void editor.flush()} />
      </div>
      {proposition ? (
        <p className={classes.statement}>{proposition.text}</p>
      ) : draft.propositionId ? (
        <p className={classes.statement}>{draft.newProposition?.text}</p>
      ) : (
        <PropositionChoice
          fresh={draft.newProposition}
          errors={errors}
          inputRef={search}
          onChoose={choose}
          onThemed={() => root.current?.focus()}
          onWrite={(newProposition, typing) =>
            change((now) => ({ ...now, newProposition }), typing)
          }
        />
      )}
      {joined ? (
        <p className="small" role="status">
          {name(draft)} had a position here already, “{stanceWords(joined.kept)}”: the words were
          added to it.
          {joined.pressed !== null && joined.pressed !== joined.kept && draft.stance === joined.kept
            ? ` It was not changed to “${stanceWords(joined.pressed)}”: press ${joined.pressed + 3} for that.`
            : ''}
        </p>
      ) : null}
      {state.kind === 'failed' && state.changedTo !== null ? (
        <ConflictNotice
          newer={newer}
          onTake={() => (newer ? replace(draftOfPosition(newer)) : closeForm())}
          onKeep={() => change((now) => ({ ...now, version: state.changedTo }))}
        />
      ) : null}
      <StanceChoice
        value={draft.stance}
        onChange={(stance) => change((now) => ({ ...now, stance }))}
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
          change((now) => ({ ...now, explicitness: value === 'implied' ? 'implied' : 'explicit' }))
        }
      />
      <EvidenceList draft={draft} errors={errors} change={change} />
      <Textarea
        label="Summary"
        description="In your own words"
        autosize
        minRows={2}
        value={draft.summary}
        error={errors.summary}
        onChange={(event) => {
          const summary = event.currentTarget.value;
          change((now) => ({ ...now, summary }), true);
        }}
      />
      <ReasonsChoice draft={draft} change={change} />
      <NoteAndConfidence draft={draft} errors={errors} change={change} />
      <div className={classes.foot}>
        <Button size="xs" onClick={closeForm}>
          Done
        </Button>
        {draft.positionId ? (
          <>
            <Button size="xs" variant="default" onClick={() => setShowsHistory((shown) => !shown)}>
              {showsHistory ? 'Hide the history' : 'History'}
            </Button>
            <Button size="xs" variant="default" onClick={remove} aria-keyshortcuts="0">
              Remove
            </Button>
          </>
        ) : draft.propositionId ? (
          <Button size="xs" variant="default" onClick={remove} aria-keyshortcuts="0">
            Looked at: not addressed
          </Button>
        ) : null}
      </div>
      {showsHistory && draft.positionId ? (
        <PositionHistory id={draft.positionId} version={draft.version ?? 1} />
      ) : null}
    </section>
  );
}

/** The words above a form in the text that it is about, or null where it stands in the list. */
function wordsBeside({ place, draft }: OpenForm): Range | null {
  if (place.kind !== 'text') return null;
  const { contributionId, offset } = place;
  const piece = draft.evidence.findLast(
    (one) => one.contributionId === contributionId && one.start !== null && one.start < offset,
  );
  if (!piece || piece.start === null || piece.end === null) return null;
  return rangeOf(document.body, { contributionId, start: piece.start, end: piece.end });
}
