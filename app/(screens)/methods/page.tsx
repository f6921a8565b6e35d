import type { Metadata } from 'next';
import classes from '@/components/methods/methods.module.css';
import { MethodsContents } from '@/components/methods/methods-contents';
import { MethodsSection } from '@/components/methods/methods-section';
import { methodsBySubject } from '@/lib/analysis/methods';

export const metadata: Metadata = {
  title: 'Methods',
  description: 'What each figure answers, how it is computed, and when it misleads.',
};

/** Every measure in words and in its formula, with what missing values do and where it comes from. */
export default function MethodsPage() {
  const subjects = methodsBySubject();
  return (
    <main id="main" className="page">
      <h1>Methods</h1>
      <div className={classes.opening}>
        <p id="stance">
          A stance runs from −2 (strongly disagrees) over 0 (mixed, or explicitly neutral) to +2
          (strongly agrees). A commentator who does not address a proposition has <em>no</em> stance
          there: never 0, never averaged in. Whom nobody has looked at is not coded yet, which is no
          silence; a position that a filter hides is hidden. Neither is counted as silence.
        </p>
        <p>
          Each figure says with <em>n</em> what it rests on. Where it rests on nothing there is no
          figure, and where two commentators share fewer than five propositions a warning stands
          beside it.
        </p>
      </div>
      <div className={classes.columns}>
        <MethodsContents subjects={subjects} />
        <div>
          {subjects.map((subject) => (
            <MethodsSection key={subject.subject} subject={subject} />
          ))}
        </div>
      </div>
    </main>
  );
}
