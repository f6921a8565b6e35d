import classes from './unsound-note.module.css';

/** What is wrong with the library as a whole, above every page; nothing where nothing is. */
export function UnsoundNote({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div className={`${classes.note} no-print`} role="alert">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
