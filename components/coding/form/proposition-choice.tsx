'use client';

import { Button, Combobox, TextInput, useVirtualizedCombobox } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useCoding, useDispatch } from '@/components/coding/coding-context';
import { SimilarPropositions } from '@/components/coding/form/similar-propositions';
import { makeKey } from '@/components/loading/make-key';
import { ThemesInput } from '@/components/themes/themes-input';
import { Words } from '@/components/ui/words/words';
import type { PositionDraft } from '@/lib/coding/draft';
import { listPropositionOptions, sayEnter } from '@/lib/propositions/proposition-options';
import { themeLabels } from '@/lib/themes/theme-labels';
import { writtenTheme } from '@/lib/themes/written-themes';
import { NO_THEME } from '@/lib/words/no-theme';
import classes from './position-editor.module.css';

const NEW = 'new';

type Props = {
  draft: PositionDraft;
  errors: Record<string, string>;
  onChoose: (propositionId: string) => void;
  /** The new proposition has a theme, or waits for one: the stance comes next. */
  onThemed: () => void;
};

/**
 * Finds a proposition by typing, or writes a new one; similar ones show before it is written. What
 * Enter does stands beneath: the first of the list, which is a new one unless what is typed nearly
 * is one that exists.
 */
export function PropositionChoice({ draft, errors, onChoose, onThemed }: Props) {
  const { view, themes } = useCoding();
  const dispatch = useDispatch();
  const listId = useId();
  const theme = useRef<HTMLInputElement>(null);
  const fresh = draft.newProposition;
  const typed = fresh?.text ?? draft.typedProposition;
  const isTyped = typed.trim() !== '';
  const options = listPropositionOptions(typed, view.propositions);
  const values = options.map((option) => option?.id ?? NEW);
  // The option that is highlighted, told to a screen reader and taken by Enter: one place, kept here
  // and not in the page, where it would belong to the list as it was before the last letter.
  const [place, setPlace] = useState(isTyped ? 0 : -1);
  const optionId = (at: number) => (values[at] === undefined ? null : `${listId}-${values[at]}`);
  const highlighted = fresh ? null : optionId(place);
  const combobox = useVirtualizedCombobox({
    opened: fresh === null,
    totalOptionsCount: values.length,
    getOptionId: optionId,
    selectedOptionIndex: place < values.length ? place : -1,
    setSelectedOptionIndex: setPlace,
    onSelectedOptionSubmit: (at) => take(values[at] ?? NEW),
  });
  useEffect(() => {
    if (highlighted) document.getElementById(highlighted)?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);
  const labels = themeLabels(themes);
  // A theme of another debate has no name yet where this visit goes on with a draft.
  const names =
    fresh?.themes.map((theme, at) =>
      'id' in theme ? (labels.get(theme.id) ?? `… ${at + 1}`) : theme.name,
    ) ?? [];

  function take(value: string) {
    if (value !== NEW) return onChoose(value);
    if (!isTyped) return;
    const proposition = { text: typed, themes: fresh?.themes ?? [], key: makeKey() };
    dispatch({ type: 'write-proposition', proposition, typing: false });
    // A new proposition is asked for a theme before it needs a stance.
    requestAnimationFrame(() => theme.current?.focus());
  }

  function onType(text: string) {
    setPlace(text.trim() === '' ? -1 : 0);
    dispatch(
      fresh
        ? { type: 'write-proposition', proposition: { ...fresh, text }, typing: true }
        : { type: 'type-proposition', text },
    );
  }

  /** Before the list takes the key: with Ctrl or Cmd it always writes a new one. */
  function onEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(fresh || event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (fresh) theme.current?.focus();
    else take(values.includes(NEW) ? NEW : (values[0] ?? NEW));
  }

  /** The proposition is written now, and a theme may follow. */
  function letWait() {
    if (!fresh) return;
    const proposition = { ...fresh, themes: [], waits: true as const };
    dispatch({ type: 'write-proposition', proposition, typing: false });
    onThemed();
  }

  /** Enter with nothing typed, nothing chosen and nothing highlighted: a theme comes later. */
  function onThemeEnter(event: KeyboardEvent<HTMLInputElement>) {
    const { value } = event.currentTarget;
    // Not what is announced: that stays after a letter which let go of what was highlighted.
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
    const isHighlighted = list?.querySelector('[data-combobox-selected]') ?? null;
    if (event.key !== 'Enter' || value.trim() !== '' || isHighlighted !== null) return;
    event.preventDefault();
    event.stopPropagation();
    if (fresh?.themes.length === 0) letWait();
    else onThemed();
  }

  return (
    <div className={classes.proposition}>
      <Combobox store={combobox} withinPortal={false} onOptionSubmit={take}>
        <Combobox.Target
          withExpandedAttribute={fresh === null}
          aria-activedescendant={highlighted ?? undefined}
        >
          <TextInput
            data-form-field="proposition"
            label="Proposition"
            dir="auto"
            description={
              fresh
                ? 'New: it is written with the position'
                : 'Type to find one or to write a new one'
            }
            value={typed}
            error={errors['newProposition.text'] ?? errors.propositionId}
            onChange={(event) => onType(event.currentTarget.value)}
            onKeyDownCapture={onEnter}
            role={fresh ? undefined : 'combobox'}
            autoComplete="off"
          />
        </Combobox.Target>
        {/* Below the field, not over what follows: the stances stay to be seen and clicked. */}
        {fresh ? null : (
          <Combobox.Options className={classes.options ?? ''} aria-label="Propositions">
            {options.map((proposition, at) => (
              <Combobox.Option
                key={proposition?.id ?? NEW}
                id={`${listId}-${proposition?.id ?? NEW}`}
                value={proposition?.id ?? NEW}
                selected={at === place}
              >
                {proposition ? (
                  <Words as="span" className="text">
                    {proposition.text}
                  </Words>
                ) : (
                  `Write “${typed.trim()}” as a new proposition`
                )}
              </Combobox.Option>
            ))}
            {options.length === 0 ? (
              <Combobox.Empty>No proposition yet: write the first one.</Combobox.Empty>
            ) : null}
          </Combobox.Options>
        )}
      </Combobox>
      {fresh ? null : (
        <p className="small" aria-live="polite">
          {sayEnter(options[place], isTyped && values.includes(NEW))}
        </p>
      )}
      {fresh ? <SimilarPropositions wording={typed} onChoose={onChoose} /> : null}
      {fresh ? (
        <ThemesInput
          ref={theme}
          data-form-field="theme"
          label="Theme"
          description={
            fresh.waits
              ? `${NO_THEME.name}: choose or write one, then Enter`
              : `Where it stands: choose or write one, then Enter. Enter alone: ${NO_THEME.name}`
          }
          labels={labels}
          propositions={view.propositions}
          onKeyDownCapture={onThemeEnter}
          names={names}
          error={errors['newProposition.themes']}
          comboboxProps={{ withinPortal: false }}
          typed={draft.typedTheme}
          onTyped={(text) => dispatch({ type: 'type-theme', text })}
          onNames={(chosen) => {
            const stays = (name: string) => fresh.themes[names.indexOf(name)];
            const proposition = {
              text: typed,
              themes: chosen.map((name) => stays(name) ?? writtenTheme(name, labels)),
            };
            dispatch({ type: 'write-proposition', proposition, typing: false });
            if (chosen.length > fresh.themes.length) onThemed();
          }}
        />
      ) : null}
      {fresh && fresh.themes.length === 0 && !fresh.waits ? (
        <Button size="compact-xs" variant="default" onClick={letWait}>
          {NO_THEME.name}
        </Button>
      ) : null}
    </div>
  );
}
