'use client';

import { TagsInput, type TagsInputProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { offeredNames, offeredThemes } from '@/lib/themes/offered-themes';
import { isAmongThemes, sayThemeEnter } from '@/lib/themes/written-themes';

const MOST = 10;

type Props = Pick<
  TagsInputProps,
  'ref' | 'label' | 'error' | 'comboboxProps' | 'onKeyDownCapture'
> & {
  /** What stands beside the field while nothing is typed. */
  description: string;
  names: readonly string[];
  /** What each theme is called, by its id, in the order of the tree. */
  labels: ReadonlyMap<string, string>;
  propositions: readonly { themeIds: readonly string[] }[];
  onNames: (names: string[]) => void;
  /** What is typed and not taken yet, where it is kept outside. */
  typed?: string;
  onTyped?: (text: string) => void;
};

/**
 * Themes chosen from those there are, or written. Enter takes the one that is highlighted, and
 * without one what is typed; so does leaving the field, where what is typed is not kept outside.
 */
export function ThemesInput(props: Props) {
  const {
    description,
    names,
    labels,
    propositions,
    onNames,
    typed: kept,
    onTyped,
    comboboxProps,
    ...rest
  } = props;
  const [own, setOwn] = useState('');
  const typed = kept ?? own;
  // What is typed now. The field's own way of taking what is typed when it is left knows only what was
  // typed when it was drawn: where a choice moves the focus on, it put these letters in its place.
  const left = useRef(typed);
  const list = useRef<HTMLDivElement>(null);

  function onType(text: string) {
    left.current = text;
    (onTyped ?? setOwn)(text);
  }

  /** Below the field, and scrolled to: above it, it would lie over the hint that says what Enter does. */
  function showList() {
    const scroll = () => list.current?.scrollIntoView({ block: 'nearest' });
    // It is placed a moment after it is drawn.
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }

  function onLeave() {
    // What is kept outside stays typed: Enter takes it, as the hint says.
    if (onTyped) return;
    const name = left.current.trim();
    onType('');
    if (name === '' || names.length >= MOST || isAmongThemes(name, names, labels)) return;
    onNames([...names, name]);
  }

  return (
    <TagsInput
      {...rest}
      description={sayThemeEnter(typed, labels) ?? description}
      data={offeredNames(offeredThemes(labels, propositions))}
      value={[...names]}
      onChange={onNames}
      searchValue={typed}
      onSearchChange={onType}
      isDuplicate={(name, chosen) => isAmongThemes(name, chosen, labels)}
      maxTags={MOST}
      acceptValueOnBlur={false}
      maxDropdownHeight="11rem"
      comboboxProps={{ ...comboboxProps, position: 'bottom', middlewares: { flip: false } }}
      // A list that scrolls would be a stop of Tab, and be gone when the field is left.
      scrollAreaProps={{ ref: list, viewportProps: { tabIndex: -1 } }}
      onDropdownOpen={showList}
      onBlur={onLeave}
    />
  );
}
