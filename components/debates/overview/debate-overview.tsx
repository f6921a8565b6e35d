import type { ReactNode } from 'react';
import { DebateStart } from '@/components/debates/debate-start';
import { mapFactsOf } from '@/components/debates/overview/map-facts';
import type { SentDebate } from '@/components/debates/view/use-explorer';
import { getDebateHead } from '@/lib/debates/head-data';
import { listPositions, listStances, MOST_WITH_WORDS } from '@/lib/debates/positions-data';
import { getFrameRows } from '@/lib/debates/view-data';
import { whoAsks } from '@/lib/door/who-asks';
import { shownReaderWords } from '@/lib/readings/reader-words';
import { listFinishedBeside } from '@/lib/readings/shown/beside-data';
import { readOtherwise } from '@/lib/view/otherwise';
import { firstItems, lightView } from '@/lib/view/sent/light-view';
import { packStances, unpackStances } from '@/lib/view/sent/packed-stances';
import type { DebateView, PositionView } from '@/lib/view/view';
import { whoRead } from '@/lib/words/who-read';

/** Whether the words of a debate are read for its page, sent with it or fetched once it is used. */
export async function isReadWhole(frame: DebateView): Promise<boolean> {
  const found = await getFrameRows(await whoAsks(), frame.debate.slug, frame.debate.readingId);
  return (found?.rows.positions ?? 0) <= MOST_WITH_WORDS;
}

/** Reads a debate's positions and hands them to the browser, whole or light: by their number, and as is asked. */
export async function DebateOverview<More extends object = object>({
  frame,
  shown: Shown,
  more,
  drawsLate = false,
  light = false,
}: {
  frame: DebateView;
  /** What shows it. Named by the page, so that no page loads the scripts of the other. */
  shown: (sent: SentDebate & More) => ReactNode;
  /** What it is sent beside the debate. */
  more?: More;
  /** Whether it draws charts late, in places that hold their facts until then. */
  drawsLate?: boolean;
  /** Whether it fetches the words once it is used, so that those of the first screen are enough. */
  light?: boolean;
}) {
  const { readingId, slug } = frame.debate;
  const head = await getDebateHead(await whoAsks(), slug);
  const found = await getFrameRows(await whoAsks(), slug, readingId);
  const count = found?.rows.positions ?? 0;
  const explorable = frame.propositions.length > 0 && frame.commentators.length > 0;
  const sent = !explorable
    ? null
    : count > MOST_WITH_WORDS
      ? await packedView(frame)
      : await wholeView(frame, light);
  const own = found?.reading;
  return (
    <>
      <DebateStart view={frame} positions={count} />
      {sent ? (
        <Shown
          {...(more ?? ({} as More))}
          view={sent.view}
          packed={sent.packed}
          mapFacts={drawsLate ? mapFactsOf(sent.whole) : null}
          contributionOrder={found?.rows.contributions ?? []}
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

/**
 * A debate with what those who read the whole text as well say otherwise; a reading that decides between two is none
 * of theirs. It must be known before the first screen is chosen: what all of them find comes first there.
 */
async function withOtherwise(frame: DebateView, view: DebateView): Promise<DebateView> {
  const actor = await whoAsks();
  const { slug, readingId } = view.debate;
  const own = (await getDebateHead(actor, slug))?.readings.find((one) => one.id === readingId);
  const beside = await listFinishedBeside(actor, frame);
  const readers = beside.filter(({ adjudicates }) => adjudicates === null);
  const otherwise = own ? readOtherwise(view, whoRead(own), readers) : null;
  return otherwise ? { ...view, otherwise } : view;
}

async function wholeView(frame: DebateView, light: boolean) {
  const ids = frame.propositions.map((proposition) => proposition.id);
  const positions = await listPositions(await whoAsks(), frame.debate.readingId, ids);
  const whole = await withOtherwise(frame, { ...frame, positions });
  return { ...(light ? lightView(whole, 'coming') : { view: whole, packed: null }), whole };
}

/** Stances alone, but with the words and reasons that stand on the first screen. */
async function packedView(frame: DebateView) {
  const { commentators, propositions, silences } = frame;
  const stances = await listStances(await whoAsks(), frame.debate.readingId);
  const packed = packStances(commentators, propositions, stances, silences);
  const bare = await withOtherwise(frame, {
    ...frame,
    ...unpackStances(commentators, propositions, packed),
  });
  const sides = firstItems(bare).flatMap((item) => item.sides);
  const spoken = await listVoices(
    frame,
    sides.flatMap(({ voices }) => voices.map(({ position }) => position)),
  );
  const whole = { ...bare, ...unpackStances(commentators, propositions, packed, spoken) };
  return { ...lightView(whole, 'by-proposition'), whole };
}

async function listVoices(frame: DebateView, voices: readonly PositionView[]) {
  const propositionIds = [...new Set(voices.map((voice) => voice.propositionId))];
  const commentatorIds = [...new Set(voices.map((voice) => voice.commentatorId))];
  return listPositions(await whoAsks(), frame.debate.readingId, propositionIds, {
    propositionId: { in: propositionIds },
    commentatorId: { in: commentatorIds },
  });
}
