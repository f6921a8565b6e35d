const BYTES = 16;

/**
 * A key for something new (see `keySchema`), that nobody else has: 32 hexadecimal digits from the
 * system's source of chance. `randomUUID` would do, but browsers have it over HTTPS alone.
 */
export function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
