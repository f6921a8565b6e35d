import type { AgreementBarPart } from '@/lib/view/agreement-bar';
import classes from './agreement-bar.module.css';

/** How many propositions are of each kind, as a thin bar with its words and counts below. */
export function AgreementBarPicture({ parts }: { parts: readonly AgreementBarPart[] }) {
  if (parts.length === 0) return <p className={classes.nothing}>No positions recorded yet</p>;
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        {parts.map(({ tone, count }) => (
          <i key={tone} data-tone={tone} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={classes.words} aria-label="Propositions by kind of agreement">
        {parts.map(({ tone, label, count }) => (
          <li key={tone} data-tone={tone}>
            {`${label} `}
            <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
