'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type OpenForm, type SaveEnd, useCoding } from '@/components/coding/coding-context';
import { undoOfSave } from '@/components/coding/form/undo-of-save';
import { askServer } from '@/components/loading/ask-server';
import { type NoAnswer, sayNoAnswer } from '@/components/loading/why-no-answer';
import { savePositionForm } from '@/lib/coding/actions';
import { formOfDraft, type PositionDraft } from '@/lib/coding/draft';

/** How long typing rests before it is saved. */
const TYPING_PAUSE_MS = 600;

/** How long until a save that got no answer is tried again. */
const RETRY_MS = 5_000;

export type SaveState =
  | { kind: 'untouched' | 'unfinished' | 'waiting' | 'saving' | 'saved' }
  | {
      kind: 'failed';
      errors: Record<string, string>;
      changedTo: number | null;
      /** The server gave no answer: the save is tried again by itself. */
      retries: boolean;
      /** No answer came to what was sent: it may be stored. */
      mayBeStored: boolean;
    };

/**
 * A position being edited: the draft, and saving as it changes. One save runs at a time; what
 * changes meanwhile is saved after it. All saves of one form are one step of undo.
 *
 * @param changed the first draft holds what is not stored yet
 */
export function usePositionEditor(
  { key, draft: first, changed }: Pick<OpenForm, 'key' | 'draft' | 'changed'>,
  label: (draft: PositionDraft) => string,
) {
  const { view, coder, history, versions } = useCoding();
  const router = useRouter();
  const [draft, setDraft] = useState(first);
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const latest = useRef(first);
  const from = useRef(first.version ?? 0);
  const wroteProposition = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef<Promise<SaveEnd> | null>(null);
  const dirty = useRef(changed);
  const problem = useRef('');
  const readingId = view.debate.readingId;

  async function saveOnce(): Promise<SaveEnd> {
    const form = formOfDraft(latest.current, readingId, coder);
    if (!form) {
      setState({ kind: 'unfinished' });
      return 'unfinished';
    }
    dirty.current = false;
    setState({ kind: 'saving' });
    const asked = await askServer(() => savePositionForm(form));
    if (!asked.ok && asked.why !== 'refused') {
      dirty.current = true;
      problem.current = whyNoAnswerToSave(asked.why);
      setState({
        kind: 'failed',
        errors: { form: `${problem.current} What you entered is still here.` },
        changedTo: null,
        retries: true,
        mayBeStored: !asked.nothingStored && !isOffline(asked.why),
      });
      return 'failed';
    }
    if (!asked.ok) {
      dirty.current = true;
      const { errors, changedTo } = asked;
      problem.current = asked.message;
      setState({ kind: 'failed', errors, changedTo, retries: false, mayBeStored: false });
      if (changedTo !== null) router.refresh();
      return 'failed';
    }
    const { id, version, propositionId, isNewProposition } = asked.value;
    if (isNewProposition) wroteProposition.current = true;
    latest.current = {
      ...latest.current,
      positionId: id,
      version,
      propositionId,
      newProposition: null,
    };
    setDraft(latest.current);
    versions.current.set(id, version);
    history.push(
      undoOfSave({
        label: label(latest.current),
        id,
        from: from.current,
        to: version,
        newPropositionId: wroteProposition.current ? propositionId : null,
        coder,
        versions: versions.current,
      }),
      key,
    );
    setState({ kind: dirty.current ? 'waiting' : 'saved' });
    return 'saved';
  }

  async function save(): Promise<SaveEnd> {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    if (running.current) await running.current;
    if (!dirty.current) return 'saved';
    running.current = saveOnce();
    try {
      return await running.current;
    } finally {
      running.current = null;
    }
  }
  const saveNow = useRef(save);
  saveNow.current = save;

  /** Changes the draft and saves it: at once, or when typing rests. */
  const change = useCallback((work: (draft: PositionDraft) => PositionDraft, typing = false) => {
    const next = work(latest.current);
    if (next === latest.current) return;
    latest.current = next;
    dirty.current = true;
    setDraft(next);
    setState((before) => (before.kind === 'failed' ? before : { kind: 'waiting' }));
    if (timer.current) clearTimeout(timer.current);
    if (typing) timer.current = setTimeout(() => void saveNow.current(), TYPING_PAUSE_MS);
    else void saveNow.current();
  }, []);

  /** Puts a stored position in the form in place of what is there, without saving. */
  const replace = useCallback((next: PositionDraft) => {
    latest.current = next;
    dirty.current = false;
    from.current = next.version ?? 0;
    setDraft(next);
    setState({ kind: 'untouched' });
  }, []);

  const flush = useCallback(async (): Promise<SaveEnd> => {
    if (!dirty.current && !running.current) return 'saved';
    return saveNow.current();
  }, []);

  useEffect(() => {
    if (dirty.current) void saveNow.current();
  }, []);

  const retries = state.kind === 'failed' && state.retries;
  useEffect(() => {
    if (!retries) return;
    const again = () => void saveNow.current();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [retries]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (dirty.current && formOfDraft(latest.current, readingId, '')) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [readingId]);

  return {
    draft,
    state,
    change,
    replace,
    flush,
    latest,
    unsaved: () => (dirty.current ? latest.current : null),
    problem: () => problem.current,
  };
}

/** Why no answer came to a save. It is tried again by itself, so nobody is sent to look. */
function whyNoAnswerToSave(why: NoAnswer): string {
  return isOffline(why) ? 'You are offline.' : sayNoAnswer(why, { stores: false });
}

/** That the connection is gone is the nearer reason, even where the server is on the same machine. */
function isOffline(why: NoAnswer): boolean {
  return why === 'not-sent' || (why === 'lost' && !navigator.onLine);
}
