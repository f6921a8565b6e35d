import styles from '@/components/charts/stance-key.module.css';
import { stances } from '@/lib/analysis/stance-matrix';
import { absenceLabel, HIDDEN, NOT_CODED } from '@/lib/words/absence-words';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';

/** What the colours and signs of stances mean; with `silent`, what a dot means too. */
export function StanceKey({
  silent = true,
  implied = false,
  hidden = false,
  notCoded = false,
}: {
  silent?: boolean;
  /** Says what a hollow place with a dashed edge means. */
  implied?: boolean;
  /** Says how a position looks that a filter hides. */
  hidden?: boolean;
  /** Says what an empty place means where nobody has looked. */
  notCoded?: boolean;
}) {
  return (
    <ul className={styles.key} aria-label="Stances">
      {stances.map((stance) => (
        <li key={stance}>
          <span
            className={styles.swatch}
            style={{ background: stanceColor(stance), color: stanceInk(stance) }}
          >
            {stanceSign(stance)}
          </span>
          {stanceWords(stance)}
        </li>
      ))}
      {implied ? (
        <li>
          <span className={styles.swatch}>
            <span className={styles.dashed} />
          </span>
          hollow: implied by what is said
        </li>
      ) : null}
      {hidden ? (
        <li>
          <span className={styles.swatch}>
            <span className={styles.hidden} />
          </span>
          {HIDDEN}
        </li>
      ) : null}
      {silent ? (
        <li>
          <span className={styles.swatch}>
            <span className={styles.dot} />
          </span>
          {absenceLabel('not-addressed')}
        </li>
      ) : null}
      {notCoded ? (
        <li>
          <span className={styles.swatch} />
          empty: {NOT_CODED}
        </li>
      ) : null}
    </ul>
  );
}
