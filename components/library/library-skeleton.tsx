import classes from './library.module.css';

const LINES = [
  ['70%', '1.75rem'],
  ['90%', '1.125rem'],
  ['100%', '0.625rem'],
  ['50%', '1.375rem'],
] as const;

/** The library's shape while it loads. */
export function LibrarySkeleton() {
  return (
    <div role="status" aria-label="The debates are loading">
      <span className={classes.bone} style={{ height: '3.75rem' }} />
      <div className={classes.cards}>
        {[0, 1, 2, 3].map((place) => (
          <div key={place}>
            {LINES.map(([width, height]) => (
              <span key={width} className={classes.bone} style={{ width, height }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
