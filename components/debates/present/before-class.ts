import type { PresentedSet } from '@/lib/view/reveal/reveal-deck';
import { addressOfSet } from '@/lib/view/sets/set-page';
import { debateViewHref, type ViewState } from '@/lib/view/state';

/** Where one was before slides or sheets of a class: at the page of its set or, of a view, at the debate's. */
export function beforeClass(slug: string, state: ViewState, set: PresentedSet | null): string {
  return set === null
    ? debateViewHref(slug, { ...state, show: null })
    : addressOfSet(slug, 'teach', set.id);
}
