'use client';

import { Popover } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { LayerAnchor } from '@/components/loading/layer-anchor';
import { Mantine } from '@/components/loading/mantine';
import { type LateLayer, useOpenedWhenDrawn } from '@/components/loading/use-late-layer';
import { Words } from '@/components/ui/words/words';
import classes from './filter-bar.module.css';

const SEARCHABLE_FROM = 13;

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly below?: boolean;
  readonly mark?: ReactNode;
  readonly hint?: string;
  /** The label is words of the debate, and none of ours or a name. */
  readonly words?: true;
};

/** The list of a filter's choices, below its button. */
export function FilterChoiceList({
  label,
  choices,
  chosen,
  note,
  onChange,
  layer,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  note?: string;
  onChange: (chosen: string[]) => void;
  layer: LateLayer;
}) {
  const opened = useOpenedWhenDrawn(layer);
  const [text, setText] = useState('');
  const name = useId();
  const wanted = text.trim().toLowerCase();
  const listed = wanted
    ? choices.filter((choice) => choice.label.toLowerCase().includes(wanted))
    : choices;
  const toggle = (value: string) =>
    onChange(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <Mantine>
      <Popover
        id={layer.id}
        opened={opened}
        onChange={layer.onChange}
        position="bottom-start"
        shadow="md"
        trapFocus
        returnFocus
        withinPortal
      >
        <Popover.Target>
          <LayerAnchor target={layer.target} />
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown} data-filters>
          {choices.length >= SEARCHABLE_FROM ? (
            <input
              type="search"
              className={classes.search}
              aria-label={`Find in ${label.toLowerCase()}`}
              placeholder="Find"
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          ) : null}
          <fieldset className={classes.choices}>
            <legend className="visually-hidden">{label}</legend>
            {listed.map((choice) => (
              <label
                key={choice.value}
                className={classes.choice}
                data-below={choice.below === true}
                data-empty={choice.count === 0}
                title={choice.hint}
              >
                <input
                  type="checkbox"
                  name={name}
                  checked={chosen.includes(choice.value)}
                  onChange={() => toggle(choice.value)}
                />
                {choice.mark}
                {choice.words ? (
                  <Words as="span" className={classes.choiceName}>
                    {choice.label}
                  </Words>
                ) : (
                  <span className={classes.choiceName}>{choice.label}</span>
                )}
                <span className={classes.choiceCount}>{choice.count}</span>
              </label>
            ))}
            {listed.length === 0 ? <p className="soft small">Nothing of that name.</p> : null}
          </fieldset>
          {note === undefined ? null : <p className="soft small">{note}</p>}
        </Popover.Dropdown>
      </Popover>
    </Mantine>
  );
}
