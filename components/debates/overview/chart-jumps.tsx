import { aroundSpectrum, type OfferedChart } from '@/lib/charts/offered-charts';
import classes from './chart-jumps.module.css';

/** The charts of the page in their order, to jump to. */
export function ChartJumps({ charts }: { charts: readonly OfferedChart[] }) {
  const { above, below } = aroundSpectrum(charts);
  const linkTo = ({ chart, title }: OfferedChart) => ({ id: chart as string, title });
  const links = [
    ...above.map(linkTo),
    { id: 'stance-spectrum', title: 'Stance spectrum' },
    ...below.map(linkTo),
  ];
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
