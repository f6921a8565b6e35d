import type { ReactNode } from 'react';

/** A few words of a bar chart, in a picture and on screen. */
export function PictureWords(props: {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  size: number;
  soft?: boolean;
  children: ReactNode;
}) {
  const { x, y, anchor = 'start', size, soft = false, children } = props;
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fontSize={size}
      fontFamily="var(--font-interface)"
      fill={soft ? 'var(--soft)' : 'var(--ink)'}
    >
      {children}
    </text>
  );
}
