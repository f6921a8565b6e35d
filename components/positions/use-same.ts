'use client';

import { useState } from 'react';

/**
 * The first of equal values: a page that is sent anew keeps the identity of what did not change,
 * and nothing that rests on it is computed again.
 */
export function useSame<Value>(value: Value, isSame: (a: Value, b: Value) => boolean): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
