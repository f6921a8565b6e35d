import styles from '@/components/charts/stance-key.module.css';
import { stances } from '@/lib/analysis/stance-matrix';
import { stanceColor, stanceInk, stanceSign, stanceWords } from '@/lib/charts/stance-words';

/** What the colours and signs of stances mean; with `silent`, what an empty cell means too. */
export function StanceKey({
  silent = true,
  implied = false,
}: {
  silent?: boolean;
  /** Says what a dashed sign means. */
  implied?: boolean;
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
