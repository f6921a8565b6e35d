import { stances } from '@/lib/analysis/stance-matrix';
import { stanceWords } from '@/lib/words/stance-words';
import classes from './spectrum.module.css';

/** The five bands by name, above the rows; on phones the ends and the middle. */
export function SpectrumAxis() {
  return (
    <div className={classes.head} aria-hidden="true">
      <span />
      <span className={classes.axisNames}>
        {stances.map((stance) => (
          <span key={stance} data-stance={stance}>
            {stanceWords(stance)}
          </span>
        ))}
      </span>
      <span />
    </div>
  );
}
