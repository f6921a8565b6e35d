import type { SetContent } from '@/lib/sets/set-edits';
import type { ClassSet } from '@/lib/view/sets/class-set';

/** Whether what is on the screen is stored. */
type Saving =
  | { state: 'saved' | 'saving' }
  | {
      state: 'not';
      message: string;
      /** The set as somebody else saved it meanwhile; null where nobody did. */
      theirs: ClassSet | null;
      /** Those of its propositions that are not in the debate any more: with them it is not saved. */
      gone: readonly string[];
    };

/** A set as the screen shows it. */
export type EditedSet = {
  readonly content: SetContent;
  /** Of the set as it was stored last. */
  readonly version: number;
  readonly saving: Saving;
  readonly can: { readonly undo: boolean; readonly redo: boolean };
  /** What was taken back or done again last; '' where nothing was, or something was changed since. */
  readonly said: string;
};
