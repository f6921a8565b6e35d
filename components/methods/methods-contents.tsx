import classes from '@/components/methods/methods.module.css';
import type { MethodSubject } from '@/lib/analysis/methods';

/** The way to each measure. */
export function MethodsContents({ subjects }: { subjects: readonly MethodSubject[] }) {
  return (
    <nav aria-label="Measures" className={`${classes.contents} no-print`}>
      {subjects.map(({ subject, heading, methods }) => (
        <div key={subject}>
          <p className={classes.contentsHeading}>{heading}</p>
          <ul>
            {methods.map(({ id, name }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
