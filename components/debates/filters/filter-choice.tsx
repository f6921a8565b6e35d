'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import type { Choice } from '@/components/debates/filters/filter-choice-list';
import { keepTrying } from '@/components/loading/keep-trying';
import { useLateLayer } from '@/components/loading/use-late-layer';
import classes from './filter-bar.module.css';

const loadList = () => import('@/components/debates/filters/filter-choice-list');
const FilterChoiceList = dynamic(() =>
  keepTrying(loadList).then((module) => module.FilterChoiceList),
);

/** One filter of the bar: a button that opens a list of choices, several of which can be ticked. */
export function FilterChoice(props: {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** What the counts count, under the list. */
  note?: string;
  onChange: (chosen: string[]) => void;
}) {
  const { label, choices, chosen } = props;
  const { wanted, button, layer } = useLateLayer(loadList, 'dialog');
  const ticked = choices.filter(({ value }) => chosen.includes(value)).length;
  return (
    <>
      <button type="button" className={classes.facet} data-active={ticked > 0} {...button}>
        {label}
        {ticked > 0 ? <b className={classes.ticked}>{ticked}</b> : null}
        <span aria-hidden="true">▾</span>
      </button>
      {wanted ? (
        <Suspense fallback={null}>
          <FilterChoiceList {...props} layer={layer} />
        </Suspense>
      ) : null}
    </>
  );
}
