import Link from 'next/link';
import { Words } from '@/components/ui/words/words';
import type { ThemeView } from '@/lib/view/view';
import { countOf } from '@/lib/words/format-count';

/** On which themes the compared are set side by side, where it is not all of the debate. */
export function CompareThemes({
  themes,
  shown,
  all,
  allHref,
}: {
  /** Those that the address names. */
  themes: readonly ThemeView[];
  /** Propositions of these themes, and of the debate. */
  shown: number;
  all: number;
  /** The same comparison on all of the debate. */
  allHref: string;
}) {
  if (themes.length === 0) return null;
  return (
    <p>
      {themes.length === 1 ? 'On the theme ' : 'On the themes '}
      {themes.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 ? ', ' : null}
          <Words as="b">{name}</Words>
        </span>
      ))}
      : {shown} of {countOf(all, 'proposition')}, and all that is said below of these alone.{' '}
      <Link className="no-print" href={allHref}>
        Show all
      </Link>
    </p>
  );
}
