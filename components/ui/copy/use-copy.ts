import { useEffect, useState } from 'react';

/** How long a button says that it copied. */
const SAID_MS = 2500;

/**
 * Copies words for a button that says what came of it.
 *
 * @returns `done` is null until something was copied, and again a while after it was; false stays, so
 *   that the words which could not be copied can be shown to be taken by hand
 */
export function useCopy(): { done: boolean | null; copy: (words: string) => Promise<void> } {
  const [done, setDone] = useState<boolean | null>(null);
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: copied once more, it is said as long again.
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [done, times]);
  const copy = async (words: string) => {
    setDone(await putOnClipboard(words));
    setTimes((count) => count + 1);
  };
  return { done, copy };
}

/** Whether the words are on the clipboard now. */
async function putOnClipboard(words: string): Promise<boolean> {
  try {
    // Not there on a plain HTTP address, and refused where the reader has not allowed it.
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyAsSelected(words);
  }
}

/** The way before the clipboard had one of its own: what is selected is copied. */
function copyAsSelected(words: string): boolean {
  const selection = window.getSelection();
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  // Some browsers copy only where something is selected; what they copy is told below.
  const place = document.createElement('span');
  place.className = 'visually-hidden';
  place.textContent = words;
  const tell = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words);
    event.preventDefault();
  };
  document.addEventListener('copy', tell);
  document.body.append(place);
  try {
    selection?.selectAllChildren(place);
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', tell);
    place.remove();
    selection?.removeAllRanges();
    if (before) selection?.addRange(before);
  }
}
