import type { SplitDraft } from '@/lib/imports/split-draft';
import { nameKey } from '@/lib/text/names/person-name';

/** The labels of which a person said that they speak: they do in the corrected text, too. */
export function knownNames({ answered = [], leftAsText = answered }: SplitDraft): string[] {
  const left = new Set(leftAsText.map(nameKey));
  return answered.filter((name) => !left.has(nameKey(name)));
}
