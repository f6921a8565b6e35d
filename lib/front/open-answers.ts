import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** The answers that are being given: pages, downloads and streams alike. */
export class OpenAnswers {
  #answering = new Map<ServerResponse, Duplex | null>();
  #whenNone: (() => void)[] = [];
  #isClosed = false;

  /** Whether no more are begun. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  get count(): number {
    return this.#answering.size;
  }

  /** Counts an answer until it has been sent, or its connection has ended. */
  add(answer: ServerResponse): void {
    this.#answering.set(answer, answer.socket);
    answer.once('close', () => {
      this.#answering.delete(answer);
      if (this.count === 0) for (const resolve of this.#whenNone.splice(0)) resolve();
    });
  }

  /**
   * Whether on a connection it is our turn: the answer goes on, or some of the request has arrived and
   * was not taken yet.
   */
  isAnswering(socket: Duplex): boolean {
    return [...this.#answering].some(
      ([{ headersSent, req }, own]) =>
        own === socket && (headersSent || req.complete || req.readableLength > 0),
    );
  }

  /** Begins no more; those that have not begun to be sent tell their browser that the connection ends. */
  close(): void {
    this.#isClosed = true;
    for (const answer of this.#answering.keys())
      if (!answer.headersSent) answer.setHeader('Connection', 'close');
  }

  /** Resolves when the last has ended. */
  none(): Promise<void> {
    if (this.count === 0) return Promise.resolve();
    return new Promise((resolve) => this.#whenNone.push(resolve));
  }
}
