/** A body that is larger than anything the import takes. */
export class BodyTooLarge extends Error {}

/**
 * The stream with its bytes counted: it fails with BodyTooLarge as soon as there are more than
 * `most`, so that nobody fills the memory with a body that says nothing of its size.
 */
export function limitBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let length = 0;
  return body.pipeThrough(
    new TransformStream({
      transform(chunk: Uint8Array<ArrayBuffer>, controller) {
        length += chunk.length;
        if (length > most) controller.error(new BodyTooLarge());
        else controller.enqueue(chunk);
      },
    }),
  );
}
