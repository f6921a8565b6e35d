'use client';

import { useRouter } from 'next/navigation';
import { useQueryState } from 'nuqs';
import { useMemo, useRef } from 'react';
import {
  focusCell,
  focusField,
  focusParagraph,
  showWords,
} from '@/components/coding/bring-into-sight';
import {
  type Coding,
  CodingProvider,
  type QuestionSources,
  useStoreState,
} from '@/components/coding/coding-context';
import { CodingScreen } from '@/components/coding/coding-screen';
import { focusWhenThere } from '@/components/coding/focus-when-there';
import { useCodingStore } from '@/components/coding/use-coding-store';
import { useScrollStays } from '@/components/coding/use-scroll-stays';
import { useStableText } from '@/components/coding/use-stable-text';
import { useUnsavedNotice } from '@/components/coding/use-unsaved-notice';
import { useRememberIndependent } from '@/components/readings/independent/remember-independent';
import { useAllThemes } from '@/components/themes/use-all-themes';
import { useOwnName } from '@/components/ui/own-name-field';
import { useStored } from '@/components/ui/use-stored';
import { type ListPlace, sidePanelParser } from '@/lib/coding/side-panel';
import type { WantedPair } from '@/lib/coding/state/coding-state';
import { codingText } from '@/lib/coding/state/coding-text';
import type { RemovedPosition } from '@/lib/positions/removed-data';
import type { ReadingMarks } from '@/lib/readings/marks-data';
import { pairsOfSilences } from '@/lib/view/absence';
import type { ContributionView, DebateView } from '@/lib/view/view';
import { isTheme } from '@/lib/words/no-theme';

type Props = {
  view: DebateView;
  /** Null in the answer to an action: the text that the page has stays. */
  contributions: ContributionView[] | null;
  marks: Pick<ReadingMarks, 'reviews'>;
  removed: readonly RemovedPosition[];
  questionSources: QuestionSources;
  /** Who codes this reading, where the reading says so. */
  readingCoder: string;
  /** True for a reading that is coded without a look at another. */
  isIndependent: boolean;
  wanted: WantedPair;
};

/** The tab of what stands beside the text now. */
const chosenTab = {
  get current() {
    return document.querySelector<HTMLElement>('[data-beside] [role=tab][aria-selected=true]');
  },
};

/** A place of a list of words: what is found is one stop of Tab, similar passages are one each. */
const placeInList = ({ list, at }: ListPlace) => ({
  get current() {
    const panel = `[data-beside] [data-panel=${list}]`;
    const places = document.querySelectorAll<HTMLElement>(`${panel} ${WORDS_OF[list]}`);
    return places[at] ?? places[0] ?? null;
  },
});

const WORDS_OF: Record<ListPlace['list'], string> = {
  find: '[data-found]',
  similar: '[data-sentence]',
};

/** The text beside the propositions; everything recorded here is saved as it is made. */
export function CodingWorkspace({ contributions: sent, ...rest }: Props) {
  const contributions = useStableText(sent);
  return contributions ? (
    <Workspace contributions={contributions} {...rest} />
  ) : (
    <p role="status">Reading the text…</p>
  );
}

function Workspace(props: Props & { contributions: ContributionView[] }) {
  const { view, contributions, marks, removed: gone, questionSources } = props;
  const { readingCoder, wanted } = props;
  const frame = useRef<HTMLElement>(null);
  const find = useRef<HTMLInputElement>(null);
  const findText = useRef<HTMLInputElement>(null);
  const firstSimilar = useRef<HTMLButtonElement>(null);
  const router = useRouter();
  const [panel, setPanel] = useQueryState('beside', sidePanelParser);
  const [cuesOn, setCuesOn] = useStored<boolean>('counterpoint-stance-cues', false);
  const [ownName, setOwnName] = useOwnName();

  const text = useMemo(() => codingText(contributions), [contributions]);
  const reviewed = useMemo(
    () => new Set(marks.reviews.map((one) => `${one.contributionId} ${one.paragraph}`)),
    [marks.reviews],
  );
  const silent = useMemo(() => new Set(pairsOfSilences(view)), [view]);
  const removed = useMemo(
    () => new Map(gone.map((one) => [`${one.commentatorId} ${one.propositionId}`, one])),
    [gone],
  );
  const coder = readingCoder || ownName;
  const page = useMemo(
    () => ({ view, text, reviewed, silent, removed, coder }),
    [view, text, reviewed, silent, removed, coder],
  );

  const store = useCodingStore(page, wanted, {
    readPageAgain: () => router.refresh(),
    focusParagraph: (effect) => focusParagraph(frame, effect),
    focusCell,
    focusField,
    showWords: ({ passage }) => showWords(frame, passage),
    showPanel: (wish) => {
      const isShown = wish.panel === 'help' ? panel !== 'propositions' : panel === wish.panel;
      if (!isShown) void setPanel(wish.panel === 'help' ? 'similar' : wish.panel);
      const goesTo = {
        propositions: find,
        find: findText,
        similar: firstSimilar,
        coverage: chosenTab,
        questions: chosenTab,
        help: null,
      };
      const goal = goesTo[wish.panel];
      if (wish.focus && goal) focusWhenThere(goal);
    },
    focusList: (place) => {
      if (panel !== place.list) void setPanel(place.list);
      focusWhenThere(placeInList(place));
    },
    toggleCues: () => setCuesOn(!cuesOn),
  });
  useUnsavedNotice(store);
  useScrollStays(view);

  // What an earlier visit did says nothing of this one.
  const isAtIt = useStoreState(
    store,
    ({ history, takenUp }) => history.past.length > 0 && history.past !== takenUp,
  );
  const begins = view.positions.length === 0 || isAtIt;
  useRememberIndependent(view.debate.slug, view.debate.readingId, props.isIndependent && begins);

  const ofDebate = useMemo(() => view.themes.filter(({ id }) => isTheme(id)), [view.themes]);
  const themes = useAllThemes(ofDebate);
  const coding: Coding = useMemo(
    () => ({ view, contributions, themes, marks, removed: gone, questionSources }),
    [view, contributions, themes, marks, gone, questionSources],
  );
  return (
    <CodingProvider coding={coding} store={store}>
      <CodingScreen
        frame={frame}
        find={find}
        findText={findText}
        firstSimilar={firstSimilar}
        text={text}
        panel={panel}
        onPanel={(next) => void setPanel(next)}
        cuesOn={cuesOn}
        ownName={readingCoder ? null : ownName}
        onOwnName={setOwnName}
        wanted={wanted.proposition}
      />
    </CodingProvider>
  );
}
