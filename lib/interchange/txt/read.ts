import type { SourceProblem, SourceText } from '@/lib/interchange/source-text';
import { decodeText } from '@/lib/text/clean/decode';

/** Plain text: only the encoding has to be found. */
export async function read(bytes: Uint8Array): Promise<SourceText | SourceProblem> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, notes } = decoded;
  return { ok: true, text, about: {}, encoding, speakersKnown: null, notes };
}
