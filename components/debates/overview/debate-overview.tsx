import type { ReactNode } from 'react';
import { DebateStart } from '@/components/debates/debate-start';
import { mapFactsOf } from '@/components/debates/overview/map-facts';
import type { SentDebate } from '@/components/debates/view/use-explorer';
import { listContributionIds } from '@/lib/debates/data';
import { getDebateHead } from '@/lib/debates/head-data';
import { countPositions, listPositions, listStances } from '@/lib/debates/positions-data';
import { whoAsks } from '@/lib/door/who-asks';
import { shownReaderWords } from '@/lib/readings/reader-words';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';
import { filterPropositions, indexDebate } from '@/lib/view/filter';
import { answers } from '@/lib/view/ground/answers';
import { groundOf, MOST_AT_ONCE } from '@/lib/view/ground/ground';
import { readOtherwise } from '@/lib/view/otherwise';
import { packStances, unpackStances } from '@/lib/view/packed-stances';
import { emptyViewState } from '@/lib/view/state';
import type { DebateView, PositionView } from '@/lib/view/view';
import { whoRead } from '@/lib/words/who-read';

/** Beyond so many positions the page gets stances alone, and words when they are asked for. */
const MOST_WITH_WORDS = 3_000;

/** Whether all positions of a debate go to the browser with their words. */
export async function isSentWhole(frame: DebateView): Promise<boolean> {
  return (await countPositions(await whoAsks(), frame.debate.readingId)) <= MOST_WITH_WORDS;
}

/** Reads a debate's positions and hands them to the browser, whole or packed by their number. */
export async function DebateOverview({
  frame,
  shown: Shown,
  drawsLate = false,
}: {
  frame: DebateView;
  /** What shows it. Named by the page, so that no page loads the scripts of the other. */
  shown: (sent: SentDebate) => ReactNode;
  /** Whether it draws charts late, in places that hold their facts until then. */
  drawsLate?: boolean;
}) {
  const { readingId, id, slug } = frame.debate;
  const head = await getDebateHead(await whoAsks(), slug);
  const count = await countPositions(await whoAsks(), readingId);
  const explorable = frame.propositions.length > 0 && frame.commentators.length > 0;
  const sent = !explorable
    ? null
    : count > MOST_WITH_WORDS
      ? await packedView(frame)
      : await wholeView(frame);
  const otherwise = sent ? await otherwiseOf(frame, sent.whole) : null;
  const own = head?.readings.find((one) => one.id === readingId);
  return (
    <>
      <DebateStart view={frame} positions={count} />
      {sent ? (
        <Shown
          view={otherwise ? { ...sent.view, otherwise } : sent.view}
          packed={sent.packed}
          mapFacts={drawsLate ? mapFactsOf(sent.whole) : null}
          contributionOrder={await listContributionIds(await whoAsks(), id)}
          reading={{
            coder: own?.coder ?? '',
            begun: own?.createdAt.toISOString().slice(0, 10) ?? null,
            words: shownReaderWords(head?.readings ?? [], readingId),
          }}
        />
      ) : null}
    </>
  );
}

/** What those who read the whole text as well say otherwise; a reading that decides between two is none of theirs. */
async function otherwiseOf(frame: DebateView, view: DebateView) {
  const actor = await whoAsks();
  const { slug, readingId } = view.debate;
  const own = (await getDebateHead(actor, slug))?.readings.find((one) => one.id === readingId);
  const beside = await listFinishedBeside(actor, frame);
  const readers = beside.filter(({ adjudicates }) => adjudicates === null);
  return own ? readOtherwise(view, whoRead(own), readers) : null;
}

async function wholeView(frame: DebateView) {
  const ids = frame.propositions.map((proposition) => proposition.id);
  const positions = await listPositions(await whoAsks(), frame.debate.readingId, ids);
  const view = { ...frame, positions };
  return { view, packed: null, whole: view };
}

/** Stances alone, but with the words and reasons that stand on the first screen. */
async function packedView(frame: DebateView) {
  const { commentators, propositions, silences } = frame;
  const stances = await listStances(await whoAsks(), frame.debate.readingId);
  const packed = packStances(commentators, propositions, stances, silences);
  const light = { ...frame, ...unpackStances(commentators, propositions, packed) };
  const facts = filterPropositions(indexDebate(light), emptyViewState);
  const items = answers.flatMap((kind) => groundOf(facts, kind, () => []).slice(0, MOST_AT_ONCE));
  const withWords = new Set(items.map((item) => item.facts.proposition.id));
  const positions = await listVoices(
    frame,
    items.flatMap(({ sides }) =>
      sides.flatMap(({ voices }) => voices.map(({ position }) => position)),
    ),
  );
  return {
    view: {
      ...frame,
      reasons: frame.reasons.filter(({ propositionId }) => withWords.has(propositionId)),
      positions,
      silences: {},
    },
    packed,
    whole: light,
  };
}

async function listVoices(frame: DebateView, voices: readonly PositionView[]) {
  const propositionIds = [...new Set(voices.map((voice) => voice.propositionId))];
  const commentatorIds = [...new Set(voices.map((voice) => voice.commentatorId))];
  return listPositions(await whoAsks(), frame.debate.readingId, propositionIds, {
    propositionId: { in: propositionIds },
    commentatorId: { in: commentatorIds },
  });
}
