'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormHandle, FormPlace, OpenForm } from '@/components/coding/coding-context';
import { useEvent } from '@/components/coding/use-event';
import { useKeptDrafts } from '@/components/coding/use-kept-drafts';
import { notifications } from '@/components/ui/notifications';
import type { UndoStack } from '@/components/ui/use-undo-stack';
import { aboutDraft, missing, type PositionDraft } from '@/lib/coding/draft';
import { hasJudgement, hasWords, type KeptDraft } from '@/lib/coding/kept-draft';
import { done } from '@/lib/fields/answer';
import type { DebateView } from '@/lib/view/view';

/**
 * The one form that is open. Leaving it saves it; where that cannot be, it is kept, and the person
 * is told and can open it again with all that was entered. Where nothing was typed, closing it is a
 * step of undo instead: a notice that must be answered would be too much for a key pressed in error.
 */
export function useOpenForm(first: OpenForm | null, view: DebateView, push: UndoStack['push']) {
  const handle = useRef<FormHandle | null>(null);
  const count = useRef(0);
  const place = useRef<FormPlace | null>(first?.place ?? null);
  const openKey = useRef(first?.key ?? '');
  const [form, setForm] = useState(first);
  const { keep, remove } = useKeptDrafts(view.debate.readingId, (kept) =>
    openForm(kept.place, kept.draft, { changed: true }),
  );

  const keepDraft = useEvent((where: FormPlace, draft: PositionDraft, why: string): KeptDraft => {
    count.current += 1;
    const id = `${Date.now()}-${count.current}`;
    const kept = { id, place: where, draft, about: aboutDraft(draft, view), why };
    keep(kept);
    return kept;
  });

  const letGo = useEvent((where: FormPlace, draft: PositionDraft) => {
    const about = aboutDraft(draft, view);
    let last = draft;
    let key = '';
    push({
      label: `closing an unfinished position, ${about}`,
      undo: async () => {
        key = openForm(where, last, { changed: true });
        return done();
      },
      redo: async () => {
        if (openKey.current !== key) return done();
        last = handle.current?.draft() ?? last;
        place.current = null;
        setForm(null);
        return done();
      },
    });
    notifications.show({
      message: `Closed before it was complete: ${about}. Press u or Undo to open it again.`,
    });
  });

  /** Saves the form that is open, and keeps what cannot be saved. */
  const leave = useCallback(
    async (forGood = false) => {
      const [left, where] = [handle.current, place.current];
      if (!left || !where) return;
      const end = await left.flush();
      const draft = left.draft();
      if (end === 'saved') return;
      if (end === 'failed') keepDraft(where, draft, left.problem());
      else if (hasWords(draft) || (forGood && hasJudgement(draft)))
        keepDraft(where, draft, missing(draft) ?? '');
      else if (hasJudgement(draft)) letGo(where, draft);
    },
    [keepDraft, letGo],
  );

  const openForm = useCallback(
    (where: FormPlace, draft: PositionDraft, options?: { changed: boolean }) => {
      void leave();
      count.current += 1;
      place.current = where;
      const key = `form-${count.current}`;
      openKey.current = key;
      setForm({ key, place: where, draft, changed: options?.changed ?? false });
      return key;
    },
    [leave],
  );

  const closeForm = useCallback(() => {
    void leave();
    setForm(null);
  }, [leave]);

  useEffect(() => () => void leave(true), [leave]);

  useEffect(() => {
    let last: KeptDraft | null = null;
    const hide = () => {
      const [left, where] = [handle.current, place.current];
      const draft = left?.unsaved();
      if (!left || !where || !draft || !(hasWords(draft) || hasJudgement(draft))) return;
      last = keepDraft(where, draft, missing(draft) ?? 'The page was left before it was saved.');
    };
    // The page comes back as it was left, with the form open.
    const show = () => {
      if (last) remove(last.id);
      last = null;
    };
    window.addEventListener('pagehide', hide);
    window.addEventListener('pageshow', show);
    return () => {
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('pageshow', show);
    };
  }, [keepDraft, remove]);

  return { form, handle, openForm, closeForm, leave };
}
