'use client';

import { Popover, UnstyledButton } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import classes from './filter-bar.module.css';

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly below?: boolean;
  readonly mark?: ReactNode;
  readonly hint?: string;
};

const SEARCHABLE_FROM = 13;

/** One filter of the bar: a button that opens a list of choices, several of which can be ticked. */
export function FilterChoice({
  label,
  choices,
  chosen,
  onChange,
}: {
  label: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) {
  const [text, setText] = useState('');
  const name = useId();
  const wanted = text.trim().toLowerCase();
  const listed = wanted
    ? choices.filter((choice) => choice.label.toLowerCase().includes(wanted))
    : choices;
  const ticked = choices.filter(({ value }) => chosen.includes(value)).length;
  const toggle = (value: string) =>
    onChange(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton className={classes.facet} data-active={ticked > 0}>
          {label}
          {ticked > 0 ? <b className={classes.ticked}>{ticked}</b> : null}
          <span aria-hidden="true">▾</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        className={classes.dropdown}
        aria-label={`Filter by ${label.toLowerCase()}`}
      >
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
              <span className={classes.choiceName}>{choice.label}</span>
              <span className={classes.choiceCount}>{choice.count}</span>
            </label>
          ))}
          {listed.length === 0 ? <p className="soft small">Nothing of that name.</p> : null}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
