import classes from './class-paper.module.css';

/** Lines to write on. */
export function Lines({ count }: { count: number }) {
  return (
    <div className={classes.lines} aria-hidden="true">
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are alike
        <span key={at} />
      ))}
    </div>
  );
}
