import { forget, keepOnceDrawn, recall } from '@/components/import/tab-storage';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import type { EditedSet } from '@/components/sets/edited-set';
import { tellOfSet } from '@/components/sets/tell-of-set';
import { noteUnsaved } from '@/components/sets/unsaved-sets';
import { lookAtSet, saveSet } from '@/lib/sets/actions';
import { type KeptSet, keptSet } from '@/lib/sets/kept-set';
import type { SetContent } from '@/lib/sets/set-edits';
import { beginMove, emptyHistory, endMove, pushStep, type UndoWay } from '@/lib/undo/undo-history';
import type { ClassSet } from '@/lib/view/sets/class-set';

/** So long nothing may be typed before it is saved. */
const TYPING_PAUSE_MS = 600;

/** So long after no answer came it is tried again by itself. */
const AGAIN_MS = 5_000;

/**
 * A class set that is saved as it is changed, one save after the other, with undo and redo. It outlives the screen:
 * who goes to another page of the app and comes back finds what could not be saved as it was left; the tab keeps
 * that over a reload.
 */
export class SetSaver {
  #shown: EditedSet;
  #version: number;
  /** The propositions that the set had when it was last known to be stored. */
  #seen: readonly string[];
  #wanted: SetContent | null = null;
  /** What was sent and not answered: it may be stored, and is asked for again before anything newer. */
  #unanswered: SetContent | null = null;
  #isRunning = false;
  /** The set was deleted here: nothing of it is saved unless it comes back. */
  #isAside = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #history = emptyHistory<{ label: string; content: SetContent }>();
  readonly #listeners = new Set<() => void>();
  readonly #place: { debateId: string; id: string };

  constructor(debateId: string, set: ClassSet) {
    this.#place = { debateId, id: set.id };
    this.#version = set.version;
    this.#seen = idsOf(set);
    this.#shown = {
      content: contentOf(set),
      version: set.version,
      saving: { state: 'saved' },
      can: { undo: false, redo: false },
      said: '',
    };
  }

  /**
   * Whether all of it is stored, and a newer version than its own is there, or one of which propositions left the
   * debate or came back.
   */
  isBehind(set: ClassSet): boolean {
    if (this.#shown.saving.state !== 'saved' || set.version < this.#version) return false;
    return set.version > this.#version || idsOf(set).join() !== idsOf(this.#shown.content).join();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): EditedSet => this.#shown;

  /** Goes on with what is not saved, also where it was typed before the page was loaded anew. */
  readonly takeUp = (): void => {
    // Whoever edits it has it before them: it was brought back, if it was ever gone.
    this.#isAside = false;
    const { saving, content } = this.#shown;
    const kept = saving.state === 'saved' ? recall(keptAs(this.#place.id), keptSet) : null;
    if (kept && JSON.stringify(kept.content) !== JSON.stringify(content)) {
      this.#version = kept.version;
      this.#seen = kept.seen;
      this.#unanswered = kept.unanswered;
      this.#wanted = kept.content;
      this.#show({ content: kept.content, version: kept.version, saving: { state: 'saving' } });
    }
    void this.save();
  };

  /** Lets the words of a set rest that was deleted here, or goes on with them when it is brought back. */
  readonly setAside = (isAside: boolean): void => {
    this.#isAside = isAside;
    this.#show({});
    if (!isAside) void this.save();
  };

  /** Changes the set; changes with the same key, such as letters of one field, are one step of undo. */
  readonly change = (next: SetContent, label: string, key: string | null = null): void => {
    const { content } = this.#shown;
    if (next === content) return;
    const last = this.#history.past.at(-1);
    const step = key !== null && last?.key === key ? last.step : { label, content };
    this.#history = pushStep(this.#history, step, key);
    this.#show({ can: { undo: true, redo: false }, said: '' });
    this.#want(next, key !== null);
  };

  readonly move = (way: UndoWay): void => {
    const begun = beginMove(this.#history, way);
    if (!begun) return;
    const { label, content } = begun.step;
    this.#history = endMove(begun.history, { label, content: this.#shown.content });
    const { past, future } = this.#history;
    this.#show({
      can: { undo: past.length > 0, redo: future.length > 0 },
      said: `${way === 'undo' ? 'Undone' : 'Done again'}: ${label}.`,
    });
    this.#want(content, false);
  };

  /** Whether of two versions one is still to be chosen: until then nothing is asked of the server again. */
  get #isUndecided(): boolean {
    const { saving } = this.#shown;
    return saving.state === 'not' && saving.theirs !== null;
  }

  /** Saves what is not saved yet, at once. */
  readonly save = async (): Promise<void> => {
    clearTimeout(this.#timer);
    if (this.#isRunning || this.#isUndecided || this.#isAside) return;
    this.#isRunning = true;
    for (;;) {
      const next = this.#unanswered ?? this.#wanted;
      if (next === null) break;
      if (next === this.#wanted) this.#wanted = null;
      this.#unanswered = next;
      this.#show({ saving: { state: 'saving' } });
      if (!(await this.#send(next))) break;
    }
    this.#isRunning = false;
    if (this.#unanswered === null && this.#wanted === null)
      this.#show({ saving: { state: 'saved' } });
  };

  /** Whether to go on: it was stored, or what was refused is not what is wanted any more. */
  async #send(next: SetContent): Promise<boolean> {
    const { name, items } = next;
    const asked = await askServer(() =>
      saveSet({ ...this.#place, version: this.#version, seen: [...this.#seen], name, items }),
    );
    if (asked.ok) {
      this.#version = asked.value;
      this.#show({ version: asked.value });
      const isNew = idsOf(next).some((id) => !this.#seen.includes(id));
      if (isNew) await this.#takeKept();
      this.#seen = idsOf(next);
      this.#unanswered = null;
      tellOfSet(this.#place.id);
      return true;
    }
    const isKnown = asked.nothingStored;
    this.#unanswered = isKnown ? null : next;
    if (isKnown) this.#wanted ??= next;
    const theirs = asked.changedTo === null ? null : await this.#lookAtTheirs();
    const gone = idsOf(next).filter((id) => id in asked.errors);
    const message = sayNotDone(asked, 'Not saved');
    this.#show({ saving: { state: 'not', message, theirs, gone } });
    if (asked.why === 'refused') return theirs === null && this.#wanted !== next;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), AGAIN_MS);
    return false;
  }

  /** What was taken in may have come back with words that it has kept: they are shown, where none were written since. */
  async #takeKept(): Promise<void> {
    const stored = await this.#lookAtTheirs();
    const kept = new Map(stored?.items.map((item) => [item.propositionId, item]));
    const withKept = (content: SetContent): SetContent => ({
      ...content,
      items: content.items.map((item) => {
        const isEmpty = item.question === '' && item.note === '';
        const there = this.#seen.includes(item.propositionId) ? null : kept.get(item.propositionId);
        return isEmpty && there ? there : item;
      }),
    });
    if (this.#wanted) this.#wanted = withKept(this.#wanted);
    this.#show({ content: withKept(this.#shown.content) });
  }

  async #lookAtTheirs(): Promise<ClassSet | null> {
    const asked = await askServer(() => lookAtSet(this.#place), { stores: false });
    return asked.ok ? asked.value : null;
  }

  /** Of two versions keeps the one of this page; undo brings the other. */
  readonly keepMine = (theirs: ClassSet): void => {
    const { content } = this.#shown;
    this.#meet(theirs, 'keeping yours', contentOf(theirs));
    this.#want(content, false);
  };

  /** Of two versions takes the stored one; undo brings what was written here. */
  readonly takeTheirs = (theirs: ClassSet): void => {
    this.#meet(theirs, 'taking theirs', this.#shown.content);
    this.#wanted = null;
    this.#show({ content: contentOf(theirs), saving: { state: 'saved' } });
  };

  #meet(theirs: ClassSet, label: string, other: SetContent): void {
    clearTimeout(this.#timer);
    this.#version = theirs.version;
    this.#seen = idsOf(theirs);
    this.#unanswered = null;
    this.#history = pushStep(this.#history, { label, content: other }, null);
    const can = { undo: true, redo: false };
    this.#show({ version: theirs.version, can, saving: { state: 'saving' } });
  }

  #want(next: SetContent, waits: boolean): void {
    this.#wanted = next;
    const isKept = this.#isRunning || this.#isUndecided;
    this.#show({ content: next, saving: isKept ? this.#shown.saving : { state: 'saving' } });
    clearTimeout(this.#timer);
    if (this.#isUndecided) return;
    if (waits) this.#timer = setTimeout(() => void this.save(), TYPING_PAUSE_MS);
    else void this.save();
  }

  /** What is not stored is kept in this tab, and the browser asks before it is left. */
  #keep(): void {
    const { saving, content } = this.#shown;
    const { id } = this.#place;
    const state = saving.state === 'saved' ? null : saving.state;
    noteUnsaved(id, this.#isAside ? null : state);
    if (state === null) forget(keptAs(id));
    else {
      const [version, seen, unanswered] = [this.#version, this.#seen, this.#unanswered];
      keepOnceDrawn(keptAs(id), { content, version, seen, unanswered } satisfies KeptSet);
    }
  }

  #show(more: Partial<EditedSet>): void {
    this.#shown = { ...this.#shown, ...more };
    this.#keep();
    for (const listener of this.#listeners) listener();
  }
}

/** What a set that is not stored is kept as in this tab. */
export const keptAs = (id: string) => `unsaved-set-${id}`;

const contentOf = ({ name, items }: ClassSet): SetContent => ({ name, items });

const idsOf = ({ items }: SetContent) => items.map(({ propositionId }) => propositionId);
