import { notifications } from '@/components/ui/notifications';

let shown: string | null = null;

/** Says one thing at a time: what was said before goes. */
export function sayShortly(show: () => string): void {
  takeBackWhatWasSaid();
  shown = show();
}

/** Takes away what was said last: something else happened, and it may not be true any more. */
export function takeBackWhatWasSaid(): void {
  if (shown !== null) notifications.hide(shown);
  shown = null;
}
