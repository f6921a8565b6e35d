'use client';

import type { z } from 'zod';
import { readJson } from '@/lib/fields/read-json';

/**
 * What a person has begun, kept in this tab until it is closed, so that a reload or a look at
 * another page loses nothing. Where it does not fit (a very long text) it is not kept.
 */
export function keep(name: string, value: unknown): boolean {
  try {
    sessionStorage.setItem(`counterpoint:${name}`, JSON.stringify(value));
    return true;
  } catch {
    forget(name);
    return false;
  }
}

/** What was kept under this name by this program; null where there is nothing that it could have kept. */
export function recall<Value>(name: string, schema: z.ZodType<Value>): Value | null {
  try {
    const found = sessionStorage.getItem(`counterpoint:${name}`);
    return found === null ? null : (schema.safeParse(readJson(found)).data ?? null);
  } catch {
    return null;
  }
}

export function forget(...names: string[]): void {
  try {
    for (const name of names) sessionStorage.removeItem(`counterpoint:${name}`);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
