import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** From so many bytes in use on, room is worth more than the processor's time. */
const LARGE = 150_000_000;
const EVERY_MS = 1_000;

/**
 * Gives memory that is done with back sooner while much is in use: by itself Node lets its heap grow to four
 * times what it holds before it looks; then it grows by a quarter. That is no limit, which a large archive would
 * die of, and a Node that does not know the flag goes on without it (decision 0171).
 */
export function spareMemory(): void {
  let spares = false;
  const look = () => {
    const isLarge = getHeapStatistics().used_heap_size > LARGE;
    if (isLarge === spares) return;
    spares = isLarge;
    setFlagsFromString(`--heap-growing-percent=${isLarge ? 25 : 0}`);
  };
  setInterval(look, EVERY_MS).unref();
}
