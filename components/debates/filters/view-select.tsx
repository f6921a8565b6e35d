'use client';

import { useState } from 'react';
import classes from './filter-bar.module.css';

/**
 * A small labelled select, the browser's own, so that it works by keyboard and on phones. What it changes
 * lies elsewhere on the page, so it is told that it did.
 */
export function ViewSelect<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}) {
  const [told, setTold] = useState('');
  return (
    <>
      <label className={`${classes.select} needs-scripts`}>
        <span className={classes.selectLabel}>{label}</span>
        <select
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value);
            if (!chosen) return;
            onChange(chosen.value);
            setTold(`Shown now: ${chosen.label}`);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </label>
      <span className="visually-hidden" role="status">
        {told}
      </span>
    </>
  );
}
