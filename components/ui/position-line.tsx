import type { Stance } from '@/lib/analysis/stance-matrix';
import { type HeldWords, heldWords } from '@/lib/words/position-words';
import { stanceWords } from '@/lib/words/stance-words';

/** A position's line: its stance in bold, then how it is held. */
export function PositionLine({ position }: { position: HeldWords & { readonly stance: Stance } }) {
  return (
    <>
      <b>{stanceWords(position.stance)}</b>
      <span className="soft">, {heldWords(position)}</span>
    </>
  );
}
