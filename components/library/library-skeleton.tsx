import { Skeleton } from '@mantine/core';
import classes from './library.module.css';

/** The library's shape while it loads. */
export function LibrarySkeleton() {
  return (
    <div role="status" aria-label="The debates are loading">
      <Skeleton height={60} mb="lg" />
      <div className={classes.cards}>
        {[0, 1, 2, 3].map((place) => (
          <div key={place} className={classes.card}>
            <Skeleton height={28} width="70%" />
            <Skeleton height={18} width="90%" />
            <Skeleton height={10} />
            <Skeleton height={22} width="50%" />
          </div>
        ))}
      </div>
    </div>
  );
}
