'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Asked,
  type Coding,
  CodingProvider,
  type OpenForm,
  type ThemeChoice,
} from '@/components/coding/coding-context';
import { CodingParts } from '@/components/coding/coding-parts';
import { createOpenDraft } from '@/components/coding/open-draft';
import { usePassages } from '@/components/coding/text/use-passages';
import { useKeptText } from '@/components/coding/use-kept-text';
import { useOpenForm } from '@/components/coding/use-open-form';
import { useOwnName } from '@/components/coding/use-own-name';
import { useRememberApart } from '@/components/readings/apart/remember-apart';
import { notifications } from '@/components/ui/notifications';
import { useUndoStack } from '@/components/ui/use-undo-stack';
import { draftOfPosition, emptyDraft } from '@/lib/coding/draft';
import type { ReadingMarks } from '@/lib/readings/marks-data';
import type { ContributionView, DebateView } from '@/lib/view/view';

type Props = {
  view: DebateView;
  /** Null in the answer to an action: the text that the page has stays. */
  contributions: ContributionView[] | null;
  themes: ThemeChoice[];
  marks: ReadingMarks;
  asked: Asked;
  /** Who codes this reading, where the reading says so. */
  readingCoder: string;
  /** True for a reading that is coded without a look at another. */
  isApart: boolean;
  /** A position to open at once: slugs from the address. */
  wanted: { proposition: string | null; commentator: string | null };
};

/** The text beside the propositions; everything recorded here is saved as it is made. */
export function CodingWorkspace({ contributions: sent, ...rest }: Props) {
  const contributions = useKeptText(sent);
  return contributions ? (
    <Workspace contributions={contributions} {...rest} />
  ) : (
    <p role="status">Reading the text…</p>
  );
}

function Workspace(props: Props & { contributions: ContributionView[] }) {
  const { view, contributions, themes, marks, asked, readingCoder, wanted } = props;
  const frame = useRef<HTMLElement>(null);
  const versions = useRef(new Map<string, number>());
  const [openDraft] = useState(createOpenDraft);
  const history = useUndoStack();
  const begins = view.positions.length === 0 || history.canUndo;
  useRememberApart(view.debate.slug, view.debate.readingId, props.isApart && begins);
  const { form, handle, openForm, closeForm } = useOpenForm(
    useState(() => firstForm(view, wanted))[0],
    view,
    history.push,
  );
  const [ownName, setOwnName] = useOwnName();
  const reviewed = useMemo(
    () => new Set(marks.reviews.map((one) => `${one.contributionId} ${one.paragraph}`)),
    [marks.reviews],
  );
  const passages = usePassages(frame, contributions, (id, number) =>
    reviewed.has(`${id} ${number}`),
  );

  const undo = useCallback(async () => {
    const end = await handle.current?.flush();
    closeForm();
    // What is unfinished is the last thing that was done: it is closed, and no more.
    if (end === 'unfinished') return;
    const outcome = await history.undo();
    if (outcome) {
      notifications.show(
        outcome.problem === null
          ? { message: `Undone: ${outcome.label}. Press r to do it again.` }
          : { color: 'red', message: outcome.problem },
      );
    }
  }, [history, handle, closeForm]);

  // Where a version is stored that this page did not write, undo must not go over it unseen.
  useEffect(() => {
    for (const position of view.positions) {
      if (!versions.current.has(position.id)) versions.current.set(position.id, position.version);
    }
  }, [view.positions]);

  const { passage, choose } = passages;
  const coder = readingCoder || ownName;
  const coding: Coding = useMemo(
    () => ({
      view,
      contributions,
      themes,
      marks,
      asked,
      coder,
      passage,
      choose,
      form,
      openForm,
      closeForm,
      handle,
      openDraft,
      history,
      versions,
      undo: () => void undo(),
    }),
    [
      view,
      contributions,
      themes,
      marks,
      asked,
      coder,
      passage,
      choose,
      form,
      openForm,
      closeForm,
      handle,
      openDraft,
      history,
      undo,
    ],
  );

  return (
    <CodingProvider value={coding}>
      <CodingParts
        frame={frame}
        passages={passages}
        reviewed={reviewed}
        ownName={readingCoder ? null : ownName}
        onOwnName={setOwnName}
        wanted={wanted.proposition}
      />
    </CodingProvider>
  );
}

function firstForm(view: DebateView, wanted: Props['wanted']): OpenForm | null {
  const proposition = view.propositions.find((one) => one.slug === wanted.proposition);
  const person = view.commentators.find((one) => one.slug === wanted.commentator);
  if (!proposition || !person) return null;
  const position = view.positions.find(
    (one) => one.commentatorId === person.id && one.propositionId === proposition.id,
  );
  return {
    key: 'form-0',
    place: { kind: 'list', propositionId: proposition.id },
    draft: position
      ? draftOfPosition(position)
      : emptyDraft({ commentatorId: person.id, propositionId: proposition.id }),
    changed: false,
  };
}
