'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';

/** A fold whose inside is drawn once it is asked for, also before hydration: for what is as large as a page. */
export function LateDetails({
  className,
  says,
  children,
}: {
  className?: string | undefined;
  says: ReactNode;
  children: () => ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const [wasOpened, setWasOpened] = useState(false);
  const look = () => setWasOpened((before) => before || details.current?.open === true);
  useEffect(look, []);
  return (
    <details ref={details} className={className} onToggle={look}>
      <summary>{says}</summary>
      {wasOpened ? children() : null}
    </details>
  );
}
