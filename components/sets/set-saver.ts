import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { tellOfSet } from '@/components/sets/tell-of-set';
import { lookAtSet, saveSet } from '@/lib/sets/actions';
import type { SetContent } from '@/lib/sets/set-edits';
import { beginMove, emptyHistory, endMove, pushStep, type UndoWay } from '@/lib/undo/undo-history';
import type { ClassSet } from '@/lib/view/sets/class-set';

/** So long nothing may be typed before it is saved. */
const TYPING_PAUSE_MS = 600;

/** So long after no answer came it is tried again by itself. */
const AGAIN_MS = 5_000;

/** Whether what is on the screen is stored. */
type Saving =
  | { state: 'saved' | 'saving' }
  | {
      state: 'not';
      message: string;
      /** The set as somebody else saved it meanwhile; null where nobody did. */
      theirs: ClassSet | null;
    };

/** A set as the screen shows it. */
type EditedSet = {
  readonly content: SetContent;
  /** Of the set as it was stored last. */
  readonly version: number;
  readonly saving: Saving;
  readonly can: { readonly undo: boolean; readonly redo: boolean };
  /** What was taken back or done again last; '' where nothing was, or something was changed since. */
  readonly said: string;
};

/**
 * A class set that is saved as it is changed, one save after the other, with undo and redo. It outlives the screen:
 * who goes to another page of the app and comes back finds what could not be saved as it was left.
 */
class SetSaver {
  #shown: EditedSet;
  #version: number;
  /** The propositions that the set had when it was last known to be stored. */
  #seen: readonly string[];
  #wanted: SetContent | null = null;
  /** What was sent and not answered: it may be stored, and is asked for again before anything newer. */
  #unanswered: SetContent | null = null;
  #isRunning = false;
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
    if (this.#isRunning || this.#isUndecided) return;
    this.#isRunning = true;
    for (;;) {
      const next = this.#unanswered ?? this.#wanted;
      if (next === null) break;
      if (next === this.#wanted) this.#wanted = null;
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
    this.#show({ saving: { state: 'not', message: sayNotDone(asked, 'Not saved'), theirs } });
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

  #show(more: Partial<EditedSet>): void {
    this.#shown = { ...this.#shown, ...more };
    for (const listener of this.#listeners) listener();
  }
}

const contentOf = ({ name, items }: ClassSet): SetContent => ({ name, items });

const idsOf = ({ items }: SetContent) => items.map(({ propositionId }) => propositionId);

/** Those of the sets that were opened since the page was loaded. */
const savers = new Map<string, SetSaver>();

/**
 * The saver of a set: the one that has it, unless it was stored and the set is newer. The server, which draws for
 * everybody, keeps none.
 */
export function saverOf(debateId: string, set: ClassSet): SetSaver {
  if (typeof window === 'undefined') return new SetSaver(debateId, set);
  const there = savers.get(set.id);
  if (there && !there.isBehind(set)) return there;
  const made = new SetSaver(debateId, set);
  savers.set(set.id, made);
  return made;
}
