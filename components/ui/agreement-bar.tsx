import type { AgreementBar } from '@/lib/view/agreement-bar';
import classes from './agreement-bar.module.css';

/** How many propositions are of each kind, as a thin bar with its words and counts below. */
export function AgreementBarPicture({ bar }: { bar: AgreementBar }) {
  if (bar.addressed === 0) {
    return <p className={classes.nothing}>No positions recorded yet</p>;
  }
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {bar.parts.map((part) => (
          <span
            key={part.tone}
            style={{ flexGrow: part.count, background: `var(--kind-${part.tone})` }}
          />
        ))}
      </div>
      <ul className={classes.words} aria-label="Propositions by kind of agreement">
        {bar.parts.map((part) => (
          <li key={part.tone}>
            <span
              className={classes.key}
              style={{ background: `var(--kind-${part.tone})` }}
              aria-hidden="true"
            />
            {part.label} <b>{part.count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
