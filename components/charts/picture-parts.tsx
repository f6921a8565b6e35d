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
