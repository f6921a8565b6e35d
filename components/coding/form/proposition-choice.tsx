'use client';

import { Combobox, TagsInput, TextInput, useVirtualizedCombobox } from '@mantine/core';
import { type Ref, useEffect, useId, useRef, useState } from 'react';
import { useCoding } from '@/components/coding/coding-context';
import { SimilarPropositions } from '@/components/coding/form/similar-propositions';
import { makeKey } from '@/components/loading/make-key';
import type { DraftProposition } from '@/lib/coding/draft';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { themeLabels } from '@/lib/themes/theme-labels';
import classes from './position-editor.module.css';

const NEW = 'new';
const MOST_SHOWN = 8;

type Props = {
  fresh: DraftProposition | null;
  errors: Record<string, string>;
  inputRef: Ref<HTMLInputElement>;
  onChoose: (propositionId: string) => void;
  onWrite: (proposition: DraftProposition, typing: boolean) => void;
  /** A theme was given to the new proposition: the stance comes next. */
  onThemed: () => void;
};

/** Finds a proposition by typing, or writes a new one; similar ones show before it is written. */
export function PropositionChoice({ fresh, errors, inputRef, onChoose, onWrite, onThemed }: Props) {
  const { view, themes } = useCoding();
  const listId = useId();
  const theme = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(fresh?.text ?? '');
  const isTyped = typed.trim() !== '';
  const found = rankPropositions(typed, view.propositions);
  const shown = found.slice(0, isTyped ? MOST_SHOWN : 50);
  const values = [...shown.map(({ id }) => id), ...(isTyped ? [NEW] : [])];
  // The option that is highlighted, told to a screen reader and taken by Enter: one place, kept here
  // and not in the page, where it would belong to the list as it was before the last letter.
  const [place, setPlace] = useState(-1);
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
  const byLabel = new Map([...labels].map(([id, label]) => [label.toLocaleLowerCase(), id]));

  function take(value: string) {
    if (value !== NEW) return onChoose(value);
    onWrite({ text: typed, themes: fresh?.themes ?? [], key: makeKey() }, false);
    // A new proposition needs a theme before it needs a stance.
    requestAnimationFrame(() => theme.current?.focus());
  }

  return (
    <div className={classes.proposition}>
      <Combobox store={combobox} withinPortal={false} onOptionSubmit={take}>
        <Combobox.Target
          withExpandedAttribute={fresh === null}
          aria-activedescendant={highlighted ?? undefined}
        >
          <TextInput
            ref={inputRef}
            label="Proposition"
            description={
              fresh
                ? 'New: it is written with the position'
                : 'Type to find one or to write a new one'
            }
            value={typed}
            error={errors['newProposition.text'] ?? errors.propositionId}
            onChange={(event) => {
              const text = event.currentTarget.value;
              setTyped(text);
              setPlace(0);
              if (fresh) onWrite({ ...fresh, text }, true);
            }}
            onKeyDown={(event) => {
              if (!fresh || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              theme.current?.focus();
            }}
            role={fresh ? undefined : 'combobox'}
            autoComplete="off"
          />
        </Combobox.Target>
        {/* Below the field, not over what follows: the stances stay to be seen and clicked. */}
        {fresh ? null : (
          <Combobox.Options className={classes.options ?? ''} aria-label="Propositions">
            {shown.map((proposition, at) => (
              <Combobox.Option
                key={proposition.id}
                id={`${listId}-${proposition.id}`}
                value={proposition.id}
                selected={at === place}
              >
                <span className="text">{proposition.text}</span>
              </Combobox.Option>
            ))}
            {isTyped ? (
              <Combobox.Option
                key={NEW}
                id={`${listId}-${NEW}`}
                value={NEW}
                selected={place === shown.length}
              >
                {found.length > 0 ? 'None of these: write' : 'Write'} “{typed.trim()}” as a new
                proposition
              </Combobox.Option>
            ) : null}
            {found.length === 0 && !isTyped ? (
              <Combobox.Empty>No proposition yet: write the first one.</Combobox.Empty>
            ) : null}
          </Combobox.Options>
        )}
      </Combobox>
      {fresh ? <SimilarPropositions wording={typed} onChoose={onChoose} /> : null}
      {fresh ? (
        <TagsInput
          ref={theme}
          label="Theme"
          description="Where it stands: choose or write one, then Enter"
          data={[...labels.values()]}
          value={fresh.themes.map((theme) =>
            'id' in theme ? (labels.get(theme.id) ?? '') : theme.name,
          )}
          error={errors['newProposition.themes']}
          maxTags={10}
          acceptValueOnBlur
          comboboxProps={{ withinPortal: false }}
          onChange={(names) => {
            onWrite(
              {
                text: typed,
                themes: names.map((name) => {
                  const id = byLabel.get(name.toLocaleLowerCase());
                  return id ? { id } : { name };
                }),
              },
              false,
            );
            if (names.length > fresh.themes.length) onThemed();
          }}
        />
      ) : null}
    </div>
  );
}
