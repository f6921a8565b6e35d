import { useId } from 'react';
import classes from './segments.module.css';

/**
 * One of a few, side by side: radio buttons in the look of Mantine's segmented control, without its scripts.
 */
export function Segments<Value extends string>({
  value,
  data,
  onChange,
  'aria-label': label,
}: {
  value: Value;
  data: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
  'aria-label': string;
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classes.segments}>
      {data.map((one) => (
        <label key={one.value} className={classes.segment}>
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span className={classes.label}>{one.label}</span>
        </label>
      ))}
    </div>
  );
}
