import { archiveFileName } from '@/lib/archive/file-name';
import { type Archive, writeArchive } from '@/lib/archive/write';

/** An archive as a file to be saved, in pieces as the browser takes them. */
export function answerArchive(archive: Archive): Response {
  const pieces = writeArchive(archive);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = pieces.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(value));
      // Others have their turn between two pieces.
      await new Promise((resolve) => setImmediate(resolve));
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(archiveFileName(archive))}`,
    },
  });
}
