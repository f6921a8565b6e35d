'use client';

import { useLocalStorage } from '@mantine/hooks';
import { readJson } from '@/lib/fields/read-json';

/**
 * A yes or no, a number, or a line of text, that this browser keeps. What it kept is read only where it is of
 * the same kind as the default: anything else there counts for nothing.
 */
export function useStored<Value extends boolean | number | string>(
  key: string,
  defaultValue: Value,
) {
  return useLocalStorage<Value>({
    key,
    defaultValue,
    deserialize: (kept) => readStored(kept, defaultValue),
  });
}

function readStored<Value extends boolean | number | string>(
  kept: string | undefined,
  defaultValue: Value,
): Value {
  try {
    const value = readJson(kept ?? '');
    return isSameKind(value, defaultValue) ? value : defaultValue;
  } catch {
    return defaultValue;
  }
}

function isSameKind<Value>(value: unknown, example: Value): value is Value {
  return typeof value === typeof example;
}
