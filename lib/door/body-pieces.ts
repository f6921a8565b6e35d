/**
 * The body of a request in the pieces in which it arrives. Who stops taking them early does not break
 * the sender off: the rest is let go by unread, so that the answer still reaches who sends. The stream
 * is never cancelled, since Node closes one that was cancelled while it waited a second time, which
 * nobody can catch.
 *
 * @throws what the connection says where it broke off
 */
export async function* bodyPieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    void letBy(reader);
  }
}

async function letBy(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  try {
    while (!(await reader.read()).done);
  } catch {
    // Its sender has gone; who took the pieces was told.
  }
}
