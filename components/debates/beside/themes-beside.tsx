'use client';

import { type RefObject, useEffect, useMemo, useRef } from 'react';
import classes from '@/components/debates/beside/beside.module.css';
import { KindBar } from '@/components/debates/filters/kind-bar';
import { GroundLists } from '@/components/debates/overview/ground-lists';
import { HeadlineFoot } from '@/components/debates/overview/headline';
import type { FilteredDebate } from '@/components/debates/view/use-filtered-debate';
import type { SetViewState } from '@/components/debates/view/use-view-state';
import { useWords } from '@/components/ui/words/words';
import { besideSentence, type ThemeBeside, themesBeside } from '@/lib/view/ground/beside';
import { splitsOf } from '@/lib/view/ground/splits';
import { applicableKinds } from '@/lib/view/kind-choice';
import { hidesPositions, hidingOf } from '@/lib/view/standing';
import type { ViewState } from '@/lib/view/state';
import type { ThemeView } from '@/lib/view/view';
import { propositionKinds } from '@/lib/words/kind-words';
import { isTheme } from '@/lib/words/no-theme';

/** Two themes in two columns: what each has of each kind, and the lists of the first screen for it alone. */
export function ThemesBeside({
  explored,
  pair,
  state,
  led,
  onChange,
  onSee,
  onOpen,
}: {
  explored: FilteredDebate;
  pair: readonly [ThemeView, ThemeView];
  state: ViewState;
  /** Whether who sets two side by side is to be led to their heading. */
  led: RefObject<boolean>;
  onChange: SetViewState;
  /** Goes to the propositions of both. */
  onSee: () => void;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { index, filter, shown } = explored;
  const { view } = index;
  const size = view.commentators.length;
  const beside = useMemo(() => themesBeside(index, filter, pair), [index, filter, pair]);
  const [first, second] = pair;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!led.current) return;
    led.current = false;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  });
  const chosen = applicableKinds(state.kind, hidesPositions(hidingOf(view, shown, filter)));
  return (
    <section aria-labelledby="beside">
      <h2 id="beside" ref={heading} tabIndex={-1} className={classes.heading}>
        <Name theme={first} /> and <Name theme={second} />, side by side
      </h2>
      <p className={classes.sentence}>{besideSentence(beside, size)}</p>
      <div className={classes.columns}>
        {beside.themes.map((one, at) => (
          <Column
            key={one.theme.id}
            one={one}
            other={pair[1 - at] ?? first}
            both={beside.both}
            nested={beside.holds?.child.id === one.theme.id}
            explored={explored}
            chosen={chosen}
            state={state}
            onChange={onChange}
            onOpen={onOpen}
          />
        ))}
      </div>
      <div className={classes.foot}>
        <HeadlineFoot explored={explored} state={state} onChange={onChange} onSee={onSee} />
      </div>
    </section>
  );
}

function Column({
  one: { theme, facts, total },
  other,
  both,
  nested,
  explored,
  chosen,
  state,
  onChange,
  onOpen,
}: {
  one: ThemeBeside;
  other: ThemeView;
  both: ReadonlySet<string>;
  /** The other theme holds this one: it need not be said of each. */
  nested: boolean;
  explored: FilteredDebate;
  chosen: ReturnType<typeof applicableKinds>;
  state: ViewState;
  onChange: SetViewState;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { index } = explored;
  const own = useMemo(() => ({ index, ofAnyKind: facts }), [index, facts]);
  const id = `beside-${theme.slug}`;
  const part = useMemo(
    () => ({
      name: theme.slug,
      heading: id,
      noteOn: (id: string) => (both.has(id) && !nested ? `Also under ${other.name}.` : ''),
    }),
    [theme, id, other, both, nested],
  );
  const counts = useMemo(
    () =>
      new Map(
        propositionKinds.map((kind) => [kind, facts.filter((one) => one.kind === kind).length]),
      ),
    [facts],
  );
  return (
    <section aria-labelledby={id} className={classes.column}>
      <h3 id={id} className={classes.theme}>
        <Name theme={theme} />
      </h3>
      {facts.length === 0 ? (
        <p className={classes.nothing}>
          {total === 0
            ? 'No proposition stands under this theme.'
            : 'No proposition of this theme passes the filters.'}
        </p>
      ) : (
        <>
          <KindBar
            counts={counts}
            commentators={index.view.commentators.length}
            chosen={chosen}
            of={theme.name}
            splits={splitsOf(facts)}
            onChoose={(kind) => onChange({ kind })}
          />
          <GroundLists
            explored={own}
            unfolded={state.all}
            part={part}
            onUnfold={(all) => onChange({ all })}
            onOpen={onOpen}
          />
        </>
      )}
    </section>
  );
}

/** A theme's name: words of the debate, but for that of what has none yet. */
function Name({ theme }: { theme: ThemeView }) {
  const { written } = useWords();
  return <span {...(isTheme(theme.id) ? written : {})}>{theme.name}</span>;
}
