import { open } from 'node:fs/promises';

const PIECE = 64 * 1024;

/**
 * A file as a stream of bytes, read as it is taken. Whoever takes it may stop at any time; the one that
 * Node makes of a file stream then ends a second time, which nobody can catch.
 *
 * @throws what the system says where the file cannot be opened
 */
export async function fileStream(file: string): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(file, 'r');
  return new ReadableStream({
    async pull(controller) {
      try {
        const piece = new Uint8Array(PIECE);
        const { bytesRead } = await handle.read(piece, 0, PIECE);
        if (bytesRead > 0) return controller.enqueue(piece.subarray(0, bytesRead));
        await handle.close();
        controller.close();
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
    cancel: () => handle.close(),
  });
}
