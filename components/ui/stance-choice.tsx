'use client';

import { useId } from 'react';
import type { Stance } from '@/lib/analysis/stance-matrix';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';
import classes from './stance-choice.module.css';

const STANCES: Stance[] = [-2, -1, 0, 1, 2];

type Props = { value: Stance | null; onChange: (stance: Stance) => void; error?: string };

/** The five stances as radio buttons, each with its key (1–5), sign and word. */
export function StanceChoice({ value, onChange, error }: Props) {
  const name = useId();
  return (
    <fieldset className={classes.stances}>
      <legend>Stance</legend>
      <div className={classes.stanceRow}>
        {STANCES.map((stance) => (
          <label key={stance} className={classes.stance}>
            <input
              type="radio"
              name={name}
              checked={value === stance}
              onChange={() => onChange(stance)}
              aria-keyshortcuts={String(stance + 3)}
            />
            <span
              className={classes.sign}
              style={{ background: stanceColor(stance), color: stanceInk(stance) }}
              aria-hidden="true"
            >
              {stanceSign(stance)}
            </span>
            <span>{stanceWords(stance)}</span>
            <kbd aria-hidden="true">{stance + 3}</kbd>
          </label>
        ))}
      </div>
      {error ? <p className={classes.error}>{error}</p> : null}
    </fieldset>
  );
}
