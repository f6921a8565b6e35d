import { CommentatorGlyph } from '@/components/ui/commentator-mark';
import { agreementFill } from '@/lib/charts/colour-scale';
import { hatch } from '@/lib/charts/pairs/place-pairs';
import { KEY_SIZE, type KeySign, placeKey } from '@/lib/charts/picture-key';
import { wrapLabel } from '@/lib/charts/wrap-label';
import { stanceColor, stanceInk, stanceSign } from '@/lib/words/stance-words';

/** What the signs of a saved picture mean, as an SVG for the same file. */
export function PictureKey({ signs, width }: { signs: readonly KeySign[]; width: number }) {
  const placed = placeKey(signs, width);
  return (
    <svg
      width={placed.width}
      height={placed.height}
      viewBox={`0 0 ${placed.width} ${placed.height}`}
      aria-hidden="true"
    >
      {placed.signs.map(({ sign, x, y }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <Sign sign={sign} />
          <text
            x={20}
            y={4.5}
            fontSize={KEY_SIZE}
            fontFamily="var(--font-interface)"
            fill="var(--ink)"
          >
            {wrapLabel(sign.label, placed.label, KEY_SIZE, 1)[0]}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Sign({ sign }: { sign: KeySign }) {
  if (sign.kind === 'commentator') {
    const { index, initials } = sign;
    return (
      <g transform="scale(0.9)">
        <CommentatorGlyph index={index} initials={initials} />
      </g>
    );
  }
  if (sign.kind === 'hidden') {
    return (
      <rect x={-6} y={-6} width={12} height={12} rx={2} fill="none" stroke="var(--line-strong)" />
    );
  }
  if (sign.kind === 'hatched') {
    return (
      <g transform="translate(-12 -10)">
        <rect width={24} height={20} fill="none" stroke="var(--line)" />
        <path d={hatch(0, 0, { width: 24, height: 20 }, 9)} stroke="var(--line-strong)" />
      </g>
    );
  }
  if (sign.kind === 'few') {
    return (
      <text
        y={4.5}
        textAnchor="middle"
        fontSize={12.5}
        fontStyle="italic"
        fontFamily="var(--font-interface)"
        fill="var(--ink)"
      >
        0.5
      </text>
    );
  }
  if (sign.kind === 'agreement') {
    const { token, opacity } = agreementFill(sign.value, sign.scale, sign.strong);
    return (
      <rect
        x={-12}
        y={-10}
        width={24}
        height={20}
        fill={`var(${token})`}
        fillOpacity={opacity}
        stroke="var(--line)"
      />
    );
  }
  if (sign.stance === null)
    return <rect x={-1} y={-1} width={2} height={2} fill="var(--line-strong)" />;
  return (
    <>
      <rect x={-12} y={-10} width={24} height={20} fill={stanceColor(sign.stance)} />
      <text
        y={4.5}
        textAnchor="middle"
        fontSize={12}
        fontWeight={700}
        fontFamily="var(--font-interface)"
        fill={stanceInk(sign.stance)}
      >
        {stanceSign(sign.stance)}
      </text>
    </>
  );
}
