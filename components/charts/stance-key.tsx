import styles from '@/components/charts/stance-key.module.css';
import { stances } from '@/lib/analysis/stance-matrix';
import { HIDDEN } from '@/lib/view/hidden-words';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/words/stance-words';

/** What the colours and signs of stances mean; with `silent`, what an empty cell means too. */
export function StanceKey({
  silent = true,
  implied = false,
  hidden = false,
}: {
  silent?: boolean;
  /** Says what a dashed sign means. */
  implied?: boolean;
  /** Says how a position looks that a filter hides. */
  hidden?: boolean;
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
          dashed: implied by what is said
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
          not addressed
        </li>
      ) : null}
    </ul>
  );
}
