import classes from './debate-skeleton.module.css';

const ROWS = Array.from({ length: 8 }, (_, row) => row);

/** A debate's overview before its positions are there: the same parts in the same places. */
export function DebateSkeleton() {
  return (
    <div aria-busy="true" data-skeleton>
      {/* Without scripts nothing takes this skeleton's place: what was sent shows itself. */}
      <noscript>
        <link rel="stylesheet" href="/without-scripts.css" />
      </noscript>
      <p role="status" className="visually-hidden">
        Loading the debate …
      </p>
      <div className={classes.parts} aria-hidden="true">
        <span style={{ width: '40rem', height: '2.25rem', marginTop: '3.5rem' }} />
        <span style={{ width: '100%', height: '2.25rem' }} />
        <div className={classes.two}>
          <span style={{ width: '100%', height: '14rem' }} />
          <span style={{ width: '100%', height: '14rem' }} />
        </div>
        <span style={{ width: '100%', height: '3rem', marginTop: '1.5rem' }} />
        {ROWS.map((row) => (
          <div key={row} className={classes.row}>
            <span style={{ width: `${85 - ((row * 17) % 40)}%`, height: '1.25rem' }} />
            <span style={{ width: '100%', height: '3.25rem' }} />
            <span style={{ width: '70%', height: '1rem' }} />
          </div>
        ))}
      </div>
    </div>
  );
}
