'use client';

import { useLocalStorage } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Coding,
  CodingProvider,
  type FormHandle,
  type FormPlace,
  type OpenForm,
  type ThemeChoice,
} from '@/components/positions/coding-context';
import { CodingParts } from '@/components/positions/coding-parts';
import { usePassages } from '@/components/positions/use-passages';
import { useUndoStack } from '@/components/ui/use-undo-stack';
import type { ContributionView, DebateView } from '@/lib/debates/view';
import { draftOfPosition, emptyDraft, type PositionDraft } from '@/lib/positions/draft';
import type { ReadingMarks } from '@/lib/readings/marks-data';

type Props = {
  view: DebateView;
  contributions: ContributionView[];
  themes: ThemeChoice[];
  marks: ReadingMarks;
  /** Who codes this reading, where the reading says so. */
  readingCoder: string;
  /** A position to open at once: slugs from the address. */
  wanted: { proposition: string | null; commentator: string | null };
};

/** The text beside the propositions; everything recorded here is saved as it is made. */
export function CodingWorkspace({
  view,
  contributions,
  themes,
  marks,
  readingCoder,
  wanted,
}: Props) {
  const frame = useRef<HTMLElement>(null);
  const handle = useRef<FormHandle | null>(null);
  const versions = useRef(new Map<string, number>());
  const count = useRef(0);
  const [form, setForm] = useState<OpenForm | null>(() => firstForm(view, wanted));
  const [ownName, setOwnName] = useLocalStorage({ key: 'counterpoint-coder', defaultValue: '' });
  const history = useUndoStack();
  const reviewed = useMemo(
    () => new Set(marks.reviews.map((one) => `${one.contributionId} ${one.paragraph}`)),
    [marks.reviews],
  );
  const passages = usePassages(frame, contributions, (id, number) =>
    reviewed.has(`${id} ${number}`),
  );

  const closeForm = useCallback(() => {
    void handle.current?.flush();
    setForm(null);
  }, []);

  const openForm = useCallback((place: FormPlace, draft: PositionDraft) => {
    void handle.current?.flush();
    count.current += 1;
    setForm({ key: `form-${count.current}`, place, draft });
  }, []);

  const undo = useCallback(async () => {
    await handle.current?.flush();
    setForm(null);
    const outcome = await history.undo();
    if (outcome) {
      notifications.show(
        outcome.problem === null
          ? { message: `Undone: ${outcome.label}. Press r to do it again.` }
          : { color: 'red', message: `Not undone: ${outcome.problem}` },
      );
    }
  }, [history]);

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
      coder,
      passage,
      choose,
      form,
      openForm,
      closeForm,
      handle,
      history,
      versions,
      undo: () => void undo(),
    }),
    [
      view,
      contributions,
      themes,
      marks,
      coder,
      passage,
      choose,
      form,
      openForm,
      closeForm,
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
  };
}
