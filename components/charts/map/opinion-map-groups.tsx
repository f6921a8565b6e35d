import styles from '@/components/charts/map/opinion-map.module.css';
import { Words } from '@/components/ui/words/words';
import type { OpinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';
import { countOf, formatShare } from '@/lib/words/format-count';

/** What sets each group of the map apart, and what unites the groups. */
export function OpinionMapGroups({
  rows,
  whole = false,
  onOpen,
}: {
  rows: OpinionMapRows;
  /** On a projector, where nothing leads away and no figures stand. */
  whole?: boolean;
  onOpen: (propositionId: string) => void;
}) {
  if (rows.groups.length === 0) return null;
  return (
    <div className={styles.groups}>
      {rows.groups.map(({ letter, members, propositions }) => (
        <section key={letter}>
          <h4>
            Group {letter} <small>{countOf(members, 'commentator')}</small>
          </h4>
          {propositions.length === 0 ? (
            <p className={styles.note}>No proposition sets this group apart beyond chance.</p>
          ) : (
            <ul>
              {propositions.map(({ propositionId, text, figures }) => (
                <li key={propositionId}>
                  <button type="button" onClick={() => onOpen(propositionId)}>
                    <Words as="span" className={styles.text}>
                      {text}
                    </Words>{' '}
                    {whole ? null : <small>{figures}</small>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <section>
        <h4>What unites the groups</h4>
        {rows.unites.length === 0 ? (
          <p className={styles.note}>No proposition is accepted in every group.</p>
        ) : (
          <ul>
            {rows.unites.map(({ propositionId, text, value, n }) => (
              <li key={propositionId}>
                <button type="button" onClick={() => onOpen(propositionId)}>
                  <Words as="span" className={styles.text}>
                    {text}
                  </Words>{' '}
                  {whole ? null : (
                    <small>
                      agreement across the groups {formatShare(value)} of 1, {n} address it
                    </small>
                  )}
                </button>
              </li>
            ))}
          </ul>
        )}
        {whole ? null : (
          <p className={`${styles.note} no-print`}>
            <a href="/methods#representative-propositions">How propositions are chosen</a>{' '}
            <a href="/methods#group-consensus">How agreement across groups is computed</a>
          </p>
        )}
      </section>
    </div>
  );
}
