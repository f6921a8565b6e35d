'use client';

import type { z } from 'zod';
import { onceDrawn } from '@/components/import/once-drawn';
import { readJson } from '@/lib/fields/read-json';

/** What is to be kept as soon as the browser has drawn. */
const waiting = new Map<string, unknown>();

/**
 * What a person has begun, kept in this tab until it is closed, so that a reload or a look at
 * another page loses nothing. Where it does not fit (a very long text) it is not kept.
 */
export function keep(name: string, value: unknown): boolean {
  waiting.delete(name);
  try {
    sessionStorage.setItem(`counterpoint:${name}`, JSON.stringify(value));
    return true;
  } catch {
    forget(name);
    return false;
  }
}

/**
 * The same once what stands on the screen is drawn, or the page is left: a megabyte takes a moment to keep.
 * Until then `recall` does not find it.
 */
export function keepOnceDrawn(name: string, value: unknown): void {
  waiting.set(name, value);
  window.addEventListener('pagehide', keepWaiting, { once: true });
  onceDrawn(keepWaiting);
}

function keepWaiting(): void {
  for (const [name, value] of [...waiting]) keep(name, value);
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
  for (const name of names) waiting.delete(name);
  try {
    for (const name of names) sessionStorage.removeItem(`counterpoint:${name}`);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
