import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import { usePlaceWords } from '@/components/ui/words/words';
import { wrapLabel } from '@/lib/charts/wrap-label';

/** Text in a few lines around a middle height, for SVG. */
export function WrappedText(props: {
  text: string;
  x: number;
  middle: number;
  width: number;
  size: number;
  most: number;
  weight?: number;
  fill?: string;
  font?: string;
}) {
  const { text, x, middle, width, size, most, weight = 400, fill = 'var(--ink)' } = props;
  const place = usePlaceWords()(text, x, width);
  const lines = wrapLabel(text, width, size, most);
  const step = size * 1.22;
  const first = middle - ((lines.length - 1) * step) / 2 + size * 0.35;
  return (
    <text
      fontSize={size}
      fontWeight={weight}
      fill={fill}
      fontFamily={props.font ?? 'var(--font-interface)'}
      {...place.said}
    >
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text have no name of their own
        <tspan key={at} x={place.x} y={first + at * step}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Commentators before the rows of a matrix: mark and name. */
export function PictureRowNames(props: {
  commentators: readonly {
    readonly id: string;
    readonly name: string;
    readonly initials: string;
    readonly index: number;
  }[];
  top: number;
  size: number;
  width: number;
}) {
  const { commentators, top, size, width } = props;
  return commentators.map(({ id, name, initials, index }, row) => (
    <g key={id} transform={`translate(13 ${top + (row + 0.5) * size})`}>
      <g transform="scale(0.9)">
        <CommentatorGlyph index={index} initials={initials} />
      </g>
      <text x={20} y={4.5} fontSize={12.5} fontFamily="var(--font-interface)" fill="var(--ink)">
        {wrapLabel(name, width - 44, 12.5, 1)[0]}
      </text>
    </g>
  ));
}
