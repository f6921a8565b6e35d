import { RevealSlide } from '@/components/debates/present/reveal/reveal-slide';
import { useRevealed } from '@/components/debates/present/reveal/use-revealed';
import type { RevealItem, RevealUnit } from '@/lib/view/reveal/reveal-deck';
import { allOf, type RevealDeck } from '@/lib/view/reveal/reveal-state';
import type { CommentatorView, DebateView } from '@/lib/view/view';

/** A slide with all of it revealed, for paper. */
export function RevealedSheet({
  view,
  item,
  units,
  deck,
  shown,
}: {
  view: DebateView;
  item: RevealItem;
  units: readonly RevealUnit[];
  deck: RevealDeck;
  shown: readonly CommentatorView[];
}) {
  const { proposition } = item.facts;
  const revealed = useRevealed(view, item, allOf(proposition.slug, deck), units, shown);
  return revealed ? (
    <RevealSlide
      title={view.debate.title}
      proposition={proposition.text}
      question={item.question}
      revealed={revealed}
    />
  ) : null;
}
