import dynamic from 'next/dynamic';
import { memo, useId } from 'react';
import { SpectrumBand } from '@/components/charts/spectrum/spectrum-band';
import { SpectrumSpreads } from '@/components/charts/spectrum/spectrum-spreads';
import { keepTrying } from '@/components/loading/keep-trying';
import { useWords } from '@/components/ui/words/words';
import type { SpectrumRow as Row } from '@/lib/charts/spectrum/spectrum';
import { spreadsOf } from '@/lib/charts/spectrum/spreads';
import { hiddenNames } from '@/lib/view/hidden-words';
import { contestedWords } from '@/lib/view/otherwise-words';
import { HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { kindBesides, kindColor, kindCounted, kindHint } from '@/lib/words/kind-words';
import { nameList } from '@/lib/words/name-list';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './spectrum.module.css';

/** Of a debate of many. */
const SpectrumColumns = dynamic(() =>
  keepTrying(() => import('@/components/charts/spectrum/spectrum-columns')).then(
    (module) => module.SpectrumColumns,
  ),
);

/** More names than these at the end of a row are counted. */
const NAMED = 2;

/** One proposition: its words, who stands where, and what that amounts to, with who is absent from it. */
export const SpectrumRow = memo(function SpectrumRow({
  row,
  theme,
  full,
  now,
  selected,
  activeStop,
  onOpen,
}: {
  row: Row;
  /** Named under the proposition where the rows are not under headings. */
  theme: string | null;
  /** Columns instead of marks: how many commentators a full one stands for. */
  full: number | null;
  /** Draws columns without waiting for the row to come near. */
  now: boolean;
  selected: boolean;
  activeStop: string | null;
  onOpen: (propositionId: string, commentatorId?: string) => void;
}) {
  const { written } = useWords();
  const spreads = spreadsOf(row);
  // Of two the one voice is named, and the key says that the other is silent.
  const two = row.tally.commentators === 2 && row.kind === 'one-voice';
  // Of two each mark can be seen.
  const besides = row.tally.commentators === 2 ? '' : kindBesides(row.tally);
  const words = useId();
  const open = (commentatorId?: string) => onOpen(row.propositionId, commentatorId);
  return (
    <div
      role="group"
      aria-labelledby={words}
      className={classes.row}
      data-row={row.propositionId}
      data-selected={selected || undefined}
      style={{ '--kind': kindColor(row.kind) }}
    >
      <div className={classes.proposition}>
        <button
          id={words}
          type="button"
          className={classes.open}
          tabIndex={activeStop === '' ? 0 : -1}
          data-stop=""
          aria-expanded={selected}
          onClick={() => open()}
          {...written}
        >
          {row.text}
        </button>
        {theme ? (
          <span className={classes.theme} {...written}>
            {theme}
          </span>
        ) : null}
      </div>
      {full === null ? (
        <div
          className={classes.axis}
          style={spreads.length > 0 ? { '--spreads': spreads.length } : undefined}
        >
          {row.span ? (
            <span
              className={`${classes.span} keeps-colour`}
              data-faint={row.spanHidden || undefined}
              style={{ '--from': row.span[0] + 2, '--to': row.span[1] + 2 }}
              title={`From ${stanceWords(row.span[0])} to ${stanceWords(row.span[1])}`}
            />
          ) : null}
          {row.bands.map((band) => (
            <SpectrumBand key={band.stance} band={band} activeStop={activeStop} onOpen={open} />
          ))}
          <SpectrumSpreads spreads={spreads} />
        </div>
      ) : (
        <SpectrumColumns {...{ row, full, now, activeStop }} onOpen={open} />
      )}
      <div className={classes.end}>
        <span className={classes.kind} title={kindHint(row.tally)}>
          {kindCounted(row.tally)}
        </span>
        {besides === '' ? null : <span className={classes.silent}>{besides}</span>}
        {row.kind === 'not-addressed' || two ? null : <Absent absent={row.silent} words="silent" />}
        {row.kind === 'not-coded' && row.silent.length === 0 ? null : (
          <Absent absent={row.notCoded} two={two} words={NOT_CODED} />
        )}
        <Hidden hidden={row.hidden} />
        <OnlyOthers found={row.onlyOthers} />
      </div>
    </div>
  );
});

/** Who is not in the row, by name, and why; many are counted, with their names to be pointed at. */
function Absent({
  absent,
  two = false,
  words,
}: {
  absent: Row['silent'];
  /** The kind names the one of two who speaks. */
  two?: boolean;
  words: string;
}) {
  const names = absent.map(({ name }) => name);
  if (names.length === 0) return null;
  if (two) return <span className={classes.silent}>the other {words}</span>;
  if (names.length <= NAMED) {
    return (
      <span className={classes.silent}>
        {nameList(names)} {words}
      </span>
    );
  }
  const tip = `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${nameList(names, 30)}`;
  return (
    <span className={classes.silent} data-tip={tip}>
      <span aria-hidden="true">
        {names.length} {words}
      </span>
      <span className="visually-hidden">
        {names.length} {words}: {nameList(names, 30)}
      </span>
    </span>
  );
}

/** Of whom another reader finds a stance where this one finds none: by name, or how many. */
function OnlyOthers({ found }: { found: Row['onlyOthers'] }) {
  if (found.length === 0) return null;
  const names = nameList([...new Set(found.map(({ commentator }) => commentator.name))], NAMED);
  const words = contestedWords(found);
  return (
    <span className={classes.silent} data-tip={words}>
      <span aria-hidden="true">{names} read otherwise</span>
      <span className="visually-hidden">Read otherwise: {words}</span>
    </span>
  );
}

/** Whom the filter hides, whose marks stand faint in the row: by name, or how many. */
function Hidden({ hidden }: { hidden: Row['hidden'] }) {
  if (hidden.length === 0) return null;
  if (hidden.length <= NAMED) {
    return <span className={classes.silent}>hidden: {hiddenNames(hidden)}</span>;
  }
  const words = `${hidden.length} ${HIDDEN}`;
  return (
    <span className={classes.silent} data-tip={`${words}: ${hiddenNames(hidden, 30)}`}>
      <span aria-hidden="true">{hidden.length} hidden</span>
      <span className="visually-hidden">
        {words}: {hiddenNames(hidden, 30)}
      </span>
    </span>
  );
}
