'use client';

import { useEffect, useRef } from 'react';
import { useNear } from '@/components/loading/when-near';
import { nameOf } from '@/components/read/use-text-parts';
import type { TextPart } from '@/lib/read/text-parts';
import classes from './read.module.css';

/** About so tall is what a quotation takes with its words. */
const REM_OF_ONE = 4;

/** The place of a part of a long text that is not there yet: fetched when it is near. */
export function TextComing({
  part,
  want,
  failed,
  retry,
}: {
  part: TextPart;
  want: (name: string) => void;
  failed: boolean;
  retry: () => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const name = nameOf(part);
  useEffect(() => {
    if (near) want(name);
  }, [near, name, want]);
  return (
    <>
      <div
        ref={place}
        className={`${classes.coming} no-print`}
        style={{ minHeight: `${Math.round(part.weight * REM_OF_ONE)}rem` }}
        aria-busy={!failed}
      >
        {failed ? (
          <p role="alert">
            This part of the text could not be fetched.{' '}
            <button type="button" className={classes.plain} onClick={retry}>
              Try again
            </button>
          </p>
        ) : (
          <p className={`${classes.goesOn} soft needs-scripts`}>The text goes on …</p>
        )}
        <noscript>The text goes on; the rest of it is fetched by scripts.</noscript>
      </div>
      <p className="print-only">
        A part of the text had not been fetched when this was printed: print it again.
      </p>
    </>
  );
}
