import styles from '@/components/charts/chart-figure.module.css';
import { useWords } from '@/components/ui/words/words';
import type { ChartFacts } from '@/lib/charts/chart-facts';
import { formatFact } from '@/lib/charts/format-fact';
import { formatCount } from '@/lib/words/format-count';

/** More rows than this help nobody on screen; the file has them all. */
const MOST_ROWS = 500;

/** Nor do more cells than these, however they are cut into rows. */
const MOST_CELLS = 12_000;

/** The facts of a chart as a table. */
export function FactsTable({ facts }: { facts: ChartFacts }) {
  const { written } = useWords();
  const most = Math.min(MOST_ROWS, Math.max(10, Math.floor(MOST_CELLS / facts.columns.length)));
  const rows = facts.rows.slice(0, most);
  // Two commentators may bear one name, so a label alone is no key.
  const columns = facts.columns.map((column, at) => ({ ...column, key: `${at} ${column.label}` }));
  return (
    <>
      <table className={styles.table}>
        <caption className="visually-hidden">{facts.title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-kind={column.kind}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and no state
            <tr key={place}>
              {columns.map((column, at) => {
                const text = formatFact(row[at] ?? null, column);
                return at === 0 ? (
                  <th key={column.key} scope="row" {...written}>
                    {text}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    data-kind={column.kind}
                    dir={column.kind === 'text' ? 'auto' : undefined}
                  >
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {facts.rows.length > most ? (
        <p className={styles.more}>
          The first {formatCount(most)} of {formatCount(facts.rows.length)} rows. The CSV file has
          them all.
        </p>
      ) : null}
    </>
  );
}
