import { IncomingMessage } from 'node:http';

/**
 * A request whose body is counted as it arrives, whatever it says of its length. As soon as there is
 * more than `mostBytes`, `onTooMuch` is called once and the rest is let go by without being kept.
 */
export class CountedRequest extends IncomingMessage {
  mostBytes = Number.POSITIVE_INFINITY;
  onTooMuch: () => void = () => {};
  #bytes = 0;

  override push(chunk: Buffer | null, encoding?: BufferEncoding): boolean {
    if (chunk === null) return super.push(null);
    const before = this.#bytes;
    this.#bytes += chunk.length;
    if (this.#bytes <= this.mostBytes) return super.push(chunk, encoding);
    if (before <= this.mostBytes) this.onTooMuch();
    return true;
  }
}
