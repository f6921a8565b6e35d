import { CommentatorShapeDrawing, initialsIn } from '@/components/ui/commentator-mark';
import { DOTS_BOX, DotsDrawing } from '@/components/ui/more-dots';
import classes from './library.module.css';

const lookId = (index: number) => `look-${index}`;
const DOTS = 'more-dots';

/** What a mark has unless it says otherwise, in the units of its drawing; the style sheet has it too. */
const USUAL = { size: 9.5, down: 3.4 };

/**
 * What is drawn on every card of the library, each drawn once: fifty cards name it three hundred times.
 *
 * @param looks how many commentators a card shows at most
 */
export function CardDrawings({ looks }: { looks: number }) {
  return (
    <svg className={classes.drawings} aria-hidden="true">
      {Array.from({ length: looks }, (_, index) => (
        <symbol key={lookId(index)} id={lookId(index)} viewBox="-14 -14 28 28">
          <CommentatorShapeDrawing index={index} />
        </symbol>
      ))}
      <symbol id={DOTS} viewBox={DOTS_BOX}>
        <DotsDrawing />
      </symbol>
    </svg>
  );
}

/** The mark of a commentator, as `CommentatorMark` draws it out. */
export function CardMark({ index, initials }: { index: number; initials: string }) {
  const { size, down } = initialsIn(index, initials);
  return (
    <svg aria-hidden="true">
      <use href={`#${lookId(index)}`} />
      <text
        fontSize={size === USUAL.size ? undefined : size}
        y={down === USUAL.down ? undefined : down - USUAL.down}
      >
        {initials}
      </text>
    </svg>
  );
}

/** The drawing on the button of a card's menu. */
export function CardDots() {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: decorative, within a button that has a label
    <svg>
      <use href={`#${DOTS}`} />
    </svg>
  );
}
