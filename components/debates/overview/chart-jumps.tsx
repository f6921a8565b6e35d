import type { OfferedChart } from '@/lib/charts/offered-charts';
import classes from './chart-jumps.module.css';

/** The charts of the page in their order, to jump to. */
export function ChartJumps({ charts }: { charts: readonly OfferedChart[] }) {
  const links = [...charts.map(({ chart, title }) => ({ id: chart as string, title }))];
  const above = links.findIndex(({ id }) => id === 'themes-at-a-glance') + 1;
  links.splice(above, 0, { id: 'stance-spectrum', title: 'Stance spectrum' });
  if (links.length < 2) return null;
  return (
    <nav className={`${classes.jumps} no-print`} aria-label="Charts on this page">
      <span aria-hidden="true">Charts:</span>
      <ul>
        {links.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
