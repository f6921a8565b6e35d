'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { FormHandle, FormPlace, OpenForm } from '@/components/positions/coding-context';
import { missing } from '@/components/positions/save-note';
import { showUnsaved } from '@/components/positions/unsaved-notice';
import type { PositionDraft } from '@/lib/positions/draft';

/**
 * The one form that is open. Leaving it saves it; where that cannot be, the person is told and can
 * open it again with all that was entered.
 */
export function useOpenForm(first: OpenForm | null) {
  const handle = useRef<FormHandle | null>(null);
  const count = useRef(0);
  const unsaved = useRef(new Set<PositionDraft>());
  const place = useRef<FormPlace | null>(first?.place ?? null);
  const open = useRef<(place: FormPlace, draft: PositionDraft) => void>(() => {});
  const [form, setForm] = useState(first);

  /** Saves the form that is open, and says so where its words are left behind. */
  const leave = useCallback(async () => {
    const [left, where] = [handle.current, place.current];
    if (!left || !where) return;
    const end = await left.flush();
    const draft = left.draft();
    if (end === 'saved' || (end === 'unfinished' && !hasWords(draft))) return;
    unsaved.current.add(draft);
    const why =
      end === 'failed' ? 'A position was not saved.' : (missing(draft) ?? 'Not saved yet.');
    showUnsaved(why, () => {
      unsaved.current.delete(draft);
      open.current(where, draft);
    });
  }, []);

  const openForm = useCallback(
    (where: FormPlace, draft: PositionDraft, options?: { changed: boolean }) => {
      void leave();
      count.current += 1;
      place.current = where;
      const key = `form-${count.current}`;
      setForm({ key, place: where, draft, changed: options?.changed ?? false });
      return key;
    },
    [leave],
  );
  open.current = (where, draft) => void openForm(where, draft, { changed: true });

  const closeForm = useCallback(() => {
    void leave();
    setForm(null);
  }, [leave]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (unsaved.current.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return { form, handle, openForm, closeForm, leave };
}

/** Something was typed that would be missed; chosen words alone are quickly chosen again. */
function hasWords({ summary, note, newProposition, reasons }: PositionDraft): boolean {
  const typed = `${summary}${note}${newProposition?.text ?? ''}`;
  return typed.trim() !== '' || reasons.length > 0;
}
