import { encode } from 'uqr';
import classes from './share.module.css';

/** Light around it, without which cameras do not find it. */
const BORDER = 4;

/** An address for a camera; dark on light in both schemes, as cameras expect. */
export function QrCode({ address }: { address: string }) {
  const { data, size } = encode(address, { border: BORDER });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code of it"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
