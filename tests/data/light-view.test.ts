import { expect, it } from 'vitest';
import { spectrumRows } from '@/lib/charts/spectrum/spectrum';
import { getDebateView } from '@/lib/debates/view-data';
import { writeDemonstrationDebate } from '@/lib/demonstration/data';
import { OWNER } from '@/lib/door/actor';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { answers } from '@/lib/view/ground/answers';
import { alsoHere, asideOf, fitOnFirstScreen, groundOf } from '@/lib/view/ground/ground';
import { lightView } from '@/lib/view/sent/light-view';
import { unpackStances } from '@/lib/view/sent/packed-stances';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView } from '@/lib/view/view';
import { demonstrationDebates } from '@/prisma/seed/demonstration-debates';

/** What the first screen and the spectrum say of a debate. */
function shownOf(view: DebateView) {
  const facts = filterPropositions(indexDebate(view), emptyViewState);
  const nameOf = (id: string) => view.commentators.find((one) => one.id === id)?.name ?? '';
  const lists = answers.map((kind) => {
    const items = groundOf(facts, kind, (id) =>
      view.reasons.filter(({ propositionId }) => propositionId === id),
    );
    const first = items.slice(0, fitOnFirstScreen(items, nameOf));
    return {
      order: items.map((item) => item.facts.proposition.text),
      first: first.map(({ sides }) =>
        sides.map((side) => ({
          voices: side.voices.map(({ position, ...said }) => [
            nameOf(position.commentatorId),
            said,
          ]),
          also: alsoHere(side, sides.length > 1),
          others: side.others.map(
            (one) => nameOf(one.commentatorId) + asideOf(one, side, sides.length > 1),
          ),
        })),
      ),
    };
  });
  const rows = spectrumRows(facts, view.commentators).map(({ hidden, ...row }) => row);
  return { lists, rows };
}

for (const seed of demonstrationDebates) {
  it(`${seed.title}: the first screen and the spectrum are the same without the words that they do not show`, async () => {
    const slug = await writeDemonstrationDebate(OWNER, seed);
    const whole = await getDebateView(OWNER, slug, null);
    if (!whole) throw new Error('It was just written.');
    const { view, packed } = lightView(whole, 'coming');
    const { commentators, propositions, positions } = view;
    const light = {
      ...view,
      ...unpackStances(commentators, propositions, packed.stances, positions, packed.beside),
    };
    expect(shownOf(light)).toEqual(shownOf(whole));
    expect(light.silences).toEqual(whole.silences);
    expect(light.positions).toHaveLength(whole.positions.length);
    // Which is most of them.
    const words = (one: DebateView) => one.positions.flatMap(({ evidence }) => evidence).length;
    expect(words(light)).toBeLessThan(words(whole) / 5);
  });
}
