import styles from '@/components/charts/map/opinion-map.module.css';
import { Words } from '@/components/ui/words/words';
import type { MapAxis, OpinionMapRows } from '@/lib/charts/opinion-map/opinion-map-rows';

const FURTHER: Record<MapAxis['ends'][number]['side'], string> = {
  right: 'Further right: more agreement with',
  left: 'Further left: more agreement with',
  up: 'Further up: more agreement with',
  down: 'Further down: more agreement with',
};

/** What the axes of the map are: how much each shows, and who lies where on it. */
export function OpinionMapAxes({
  rows,
  onOpen,
  whole = false,
}: {
  rows: OpinionMapRows;
  /** On a projector, where the shares are left out. */
  whole?: boolean;
  onOpen: (propositionId: string) => void;
}) {
  return (
    <dl className={styles.axes}>
      {rows.axes.map(({ name, share, ends }) => (
        <div key={name}>
          <dt>
            {name} {whole ? null : <small>{share} of the variation</small>}
          </dt>
          {ends.map(({ side, propositionId, text }) => (
            <dd key={side}>
              <button type="button" onClick={() => onOpen(propositionId)}>
                <small>{FURTHER[side]}</small>{' '}
                <Words as="span" className={styles.text}>
                  {text}
                </Words>
              </button>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
