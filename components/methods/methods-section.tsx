import { MathFormula } from '@/components/methods/math-formula';
import classes from '@/components/methods/methods.module.css';
import type { Method, MethodSubject } from '@/lib/analysis/methods';

/** The measures under one heading. */
export function MethodsSection({ subject }: { subject: MethodSubject }) {
  return (
    <section aria-labelledby={`subject-${subject.subject}`} className={classes.subject}>
      <h2 id={`subject-${subject.subject}`}>{subject.heading}</h2>
      {subject.methods.map((method) => (
        <MethodEntry key={method.id} method={method} />
      ))}
    </section>
  );
}

function MethodEntry({ method }: { method: Method }) {
  const { id, name, answers, range, formula, letters, missing, misleads, source, example } = method;
  return (
    <article id={id} className={classes.entry} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        <a href={`#${id}`}>{name}</a>
      </h3>
      <p className={classes.answers}>{answers}</p>
      <div className={classes.formula}>
        <MathFormula tex={formula} />
      </div>
      <p className="soft small">{letters}</p>
      <dl className={classes.facts}>
        <dt>Range</dt>
        <dd>{range}</dd>
        <dt>Missing</dt>
        <dd>{missing}</dd>
        <dt>Misleads</dt>
        <dd>{misleads}</dd>
        <dt>Example</dt>
        <dd>
          {example.text} <strong>{example.result}</strong>
        </dd>
        <dt>Source</dt>
        <dd>
          {source.url ? (
            <a href={source.url} rel="external noopener">
              {source.text}
            </a>
          ) : (
            source.text
          )}
        </dd>
      </dl>
    </article>
  );
}
