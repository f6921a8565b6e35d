import type { ReactNode } from 'react';
import type { PaperForm } from '@/components/debates/paper/class/paper-kinds';
import type { Sentences } from '@/components/debates/sentences/use-sentences';
import type { Stretches } from '@/lib/view/reveal/class-passages';
import type { RevealItem } from '@/lib/view/reveal/reveal-deck';
import type { CommentatorView, DebateView } from '@/lib/view/view';

/** What a sheet of a class is made of. */
export type Sheet = {
  readonly view: DebateView;
  readonly items: readonly RevealItem[];
  /** The commentators of the view. */
  readonly shown: readonly CommentatorView[];
  readonly contributionOrder: readonly string[];
  /** Around quotations, where the text is stored. */
  readonly sentences: Sentences;
  /** The same with the sentences beside them, on a sheet where passages are read alone. */
  readonly stretches: Stretches;
  readonly form: PaperForm;
  /** What kind of sheet it is, and of which set. */
  readonly called: ReactNode;
  /** The leader's, by the id of the proposition; of none where they are not asked for. */
  readonly notes: Readonly<Record<string, string>>;
};
