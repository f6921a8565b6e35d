import { atStart, type RevealState, tellings } from '@/lib/view/reveal/reveal-state';

/** Longer than any that Counterpoint writes. */
const MOST_UNITS = 40;

/** The slide and the step that an address names, and whether the screen is blank: a reload shows nothing of it. What it does not say, or wrongly, is the start. */
export function readReveal(search: string): RevealState {
  const said = new URLSearchParams(search);
  const shown = (said.get('shown') ?? '').split(',').filter((one) => one !== '');
  return {
    ...atStart,
    slide: said.get('slide') ?? '',
    shown: shown.slice(0, MOST_UNITS),
    told: tellings.find((one) => one === said.get('told')) ?? 'nothing',
    blank: said.get('blank') === '1',
  };
}

/** What stands after an address's question mark with the slide and the step put in; the rest of it stays. */
export function writeReveal(
  search: string,
  { slide, shown, told, blank }: Pick<RevealState, 'slide' | 'shown' | 'told' | 'blank'>,
): string {
  const said = new URLSearchParams(search);
  const put = (name: string, value: string) =>
    value === '' ? said.delete(name) : said.set(name, value);
  put('slide', slide);
  put('shown', shown.join(','));
  put('told', told === 'nothing' ? '' : told);
  put('blank', blank ? '1' : '');
  const written = said.toString().replaceAll('%2C', ',');
  return written === '' ? '' : `?${written}`;
}
