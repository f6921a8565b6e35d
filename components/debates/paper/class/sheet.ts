import type { Sentences } from '@/components/debates/sentences/use-sentences';
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
};
