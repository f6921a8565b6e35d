'use client';

import { Combobox, TagsInput, TextInput, useCombobox } from '@mantine/core';
import { type Ref, useRef, useState } from 'react';
import { useCoding } from '@/components/positions/coding-context';
import { SimilarPropositions } from '@/components/positions/similar-propositions';
import type { DraftProposition } from '@/lib/positions/draft';
import { rankPropositions } from '@/lib/propositions/rank-propositions';
import { themeLabels } from '@/lib/themes/theme-labels';
import classes from './position-form.module.css';

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
  const combobox = useCombobox({ opened: fresh === null });
  const theme = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(fresh?.text ?? '');
  const found = rankPropositions(typed, view.propositions);
  const labels = themeLabels(themes);
  const byLabel = new Map([...labels].map(([id, label]) => [label.toLocaleLowerCase(), id]));

  return (
    <div className={classes.proposition}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(value) => {
          if (value !== NEW) return onChoose(value);
          onWrite({ text: typed, themes: fresh?.themes ?? [] }, false);
          // A new proposition needs a theme before it needs a stance.
          requestAnimationFrame(() => theme.current?.focus());
        }}
      >
        <Combobox.Target withExpandedAttribute={fresh === null}>
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
              combobox.selectFirstOption();
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
            {found.slice(0, typed.trim() === '' ? 50 : MOST_SHOWN).map((proposition) => (
              <Combobox.Option key={proposition.id} value={proposition.id}>
                <span className="text">{proposition.text}</span>
              </Combobox.Option>
            ))}
            {typed.trim() !== '' ? (
              <Combobox.Option value={NEW}>
                {found.length > 0 ? 'None of these: write' : 'Write'} “{typed.trim()}” as a new
                proposition
              </Combobox.Option>
            ) : null}
            {found.length === 0 && typed.trim() === '' ? (
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
