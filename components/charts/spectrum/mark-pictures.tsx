import { useMemo } from 'react';
import { usePaper } from '@/components/charts/paper-context';
import { CommentatorGlyph, CommentatorMark, ContestedRing } from '@/components/ui/commentator-mark';
import type { SpectrumMark } from '@/lib/charts/spectrum/spectrum';
import type { SpectrumGroup } from '@/lib/charts/spectrum/spectrum-order';
import classes from './spectrum.module.css';

type Looks = Pick<SpectrumMark, 'commentator' | 'implied'>;

/** How wide and tall a mark is, in pixels, as the style sheet has it too. */
const SIZE = 26;
const BOX = '-14 -14 28 28';
const CONTESTED = 'mark-contested';

const nameOf = ({ commentator, implied }: Looks) =>
  `mark-${commentator.index}${implied ? 'i' : ''}`;

/**
 * What the marks of a spectrum look like, each drawn once: a page holds hundreds of them, and each only names
 * what it looks like. A file gets them drawn out, since it is written from what stands in it.
 */
export function MarkPictures({ groups }: { groups: readonly SpectrumGroup[] }) {
  const { looks, contested } = useMemo(() => looksOf(groups), [groups]);
  return (
    <svg className={classes.pictures} aria-hidden="true">
      {looks.map((look) => (
        <symbol key={nameOf(look)} id={nameOf(look)} viewBox={BOX}>
          <CommentatorGlyph
            index={look.commentator.index}
            initials={look.commentator.initials}
            implied={look.implied}
          />
        </symbol>
      ))}
      {contested ? (
        <symbol id={CONTESTED} viewBox={BOX}>
          <ContestedRing />
        </symbol>
      ) : null}
    </svg>
  );
}

function looksOf(groups: readonly SpectrumGroup[]) {
  const marks = groups
    .flatMap(({ rows }) => rows.flatMap(({ bands }) => bands))
    .flatMap((band) => [...band.marks, ...band.faint]);
  const looks = new Map<string, Looks>();
  for (const mark of marks) if (!looks.has(nameOf(mark))) looks.set(nameOf(mark), mark);
  return {
    looks: [...looks.values()],
    contested: marks.some((mark) => mark.contested.length > 0),
  };
}

/** A mark of the spectrum, decorative: what holds it says who stands where. */
export function MarkPicture({ mark }: { mark: SpectrumMark }) {
  const isContested = mark.contested.length > 0;
  if (usePaper() !== null) {
    const { index, initials } = mark.commentator;
    return (
      <CommentatorMark
        index={index}
        initials={initials}
        implied={mark.implied}
        contested={isContested}
        size={SIZE}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: decorative, within a button that has a label
    <svg>
      <use href={`#${nameOf(mark)}`} />
      {isContested ? <use href={`#${CONTESTED}`} /> : null}
    </svg>
  );
}
