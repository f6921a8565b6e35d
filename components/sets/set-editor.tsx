'use client';

import { Button, TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef } from 'react';
import { CHOICE_HEADING, SetChoice } from '@/components/sets/set-choice';
import { SetItem } from '@/components/sets/set-item';
import { SetNotSaved } from '@/components/sets/set-not-saved';
import { SetUses } from '@/components/sets/set-uses';
import { useLastField } from '@/components/sets/use-last-field';
import { useSetEditor } from '@/components/sets/use-set-editor';
import { SortableList } from '@/components/ui/sortable-list';
import { SteadyButton } from '@/components/ui/steady-button';
import { useUndoKeys } from '@/components/ui/undo/use-undo-keys';
import { moveTo } from '@/lib/propositions/reorder';
import type { OfferedProposition } from '@/lib/sets/offered';
import { storedName } from '@/lib/sets/schema';
import {
  isTaken,
  type SetContent,
  withoutProposition,
  withProposition,
  withWords,
} from '@/lib/sets/set-edits';
import { PROPOSED_SET } from '@/lib/sets/set-words';
import { type ClassSet, isProposed } from '@/lib/view/sets/class-set';
import { quotedShortly, shortly } from '@/lib/words/shortly';
import classes from './sets.module.css';

/** Fields have an undo of their own. */
const TYPED_INTO = 'textarea, input:not([type=checkbox]), [role=dialog]';

const LIST_HEADING = 'set-items';

/** Stands for the words of a proposition that the debate has no more. */
const NOT_HERE = 'A proposition that is not part of this debate any more';

type Props = {
  debateId: string;
  slug: string;
  set: ClassSet;
  /** What the other sets of the debate are called. */
  otherNames: readonly string[];
  offered: readonly OfferedProposition[];
  /** It was just made: its name is chosen, to be written over. */
  isNew: boolean;
  onNamed: () => void;
  onCopy: (content: SetContent) => void;
  onDelete: () => void;
};

/** One class set: its name, its propositions in order with their questions and notes, and what to add. */
export function SetEditor({
  debateId,
  slug,
  set,
  otherNames,
  offered,
  isNew,
  onNamed,
  onCopy,
  onDelete,
}: Props) {
  const { content, version, change, move, can, saving, said, save, keepMine, takeTheirs } =
    useSetEditor(debateId, set);
  const byId = useMemo(() => new Map(offered.map((one) => [one.id, one])), [offered]);
  const gone = saving.state === 'not' ? saving.gone : [];
  const rows = content.items.map((item) => {
    const id = item.propositionId;
    const proposition = byId.get(id) ?? { id, text: NOT_HERE, themes: [], counted: '' };
    return { id, item, proposition, isGone: !byId.has(id) || gone.includes(id) };
  });

  const moveRow = ({ item, proposition }: (typeof rows)[number], to: number) =>
    change(
      { ...content, items: moveTo(content.items, content.items.indexOf(item), to) },
      `moving ${quotedShortly(proposition.text)}`,
    );

  useUndoKeys(move, TYPED_INTO);

  const status = useRef<HTMLParagraphElement>(null);
  const { frame, goBack } = useLastField(status);

  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isNew) return;
    name.current?.focus();
    name.current?.select();
    onNamed();
  }, [isNew, onNamed]);

  return (
    <div ref={frame}>
      <div className={`${classes.tools} ${classes.saving}`}>
        <p ref={status} className="soft small" role="status" tabIndex={-1}>
          {saving.state === 'saved'
            ? `Saved. ${said}`
            : saving.state === 'saving'
              ? 'Saving…'
              : 'Not everything is saved.'}
        </p>
        <SteadyButton size="xs" variant="default" isOff={!can.undo} onClick={() => move('undo')}>
          Undo
        </SteadyButton>
        <SteadyButton size="xs" variant="default" isOff={!can.redo} onClick={() => move('redo')}>
          Redo
        </SteadyButton>
        <Button size="xs" variant="default" onClick={() => onCopy(content)}>
          Copy the set
        </Button>
        {rows.length > 0 ? <SetUses slug={slug} id={set.id} /> : null}
        <a className={classes.jump} href={`#${CHOICE_HEADING}`}>
          Propositions of the debate
        </a>
        <Button
          className={classes.delete ?? ''}
          size="xs"
          variant="default"
          color="red"
          onClick={onDelete}
        >
          Delete the set
        </Button>
      </div>
      <SetNotSaved
        saving={saving}
        content={content}
        nameOf={(id) => shortly(byId.get(id)?.text ?? NOT_HERE)}
        onKeepMine={keepMine}
        onTakeTheirs={takeTheirs}
        onTakeOut={(ids) =>
          change(ids.reduce(withoutProposition, content), 'taking out what is not in the debate')
        }
        onAgain={() => void save()}
        goBack={goBack}
      />
      <TextInput
        className={classes.name ?? ''}
        ref={name}
        label="Name of the set"
        dir="auto"
        maxLength={120}
        value={content.name}
        error={
          storedName(content.name) === ''
            ? 'Give the set a name: it is saved with one.'
            : isTaken(content.name, otherNames)
              ? 'Another set of this debate has this name.'
              : null
        }
        onChange={(event) =>
          change({ ...content, name: event.currentTarget.value }, 'renaming the set', 'name')
        }
      />
      {isProposed({ version, items: content.items }) && !can.undo ? (
        <p className="soft small">
          {PROPOSED_SET}: beside each proposition stands why. What you change makes it yours.
        </p>
      ) : null}
      <div className={classes.columns}>
        <section aria-labelledby={LIST_HEADING}>
          <h2 id={LIST_HEADING} tabIndex={-1}>
            In the set ({rows.length})
          </h2>
          {rows.length === 0 ? (
            <p className="soft">Nothing yet: tick propositions, and they stand here in order.</p>
          ) : (
            <>
              {rows.length > 1 ? (
                <p className="soft small">
                  Shown in this order: move one with its buttons, or drag it by ⠿.
                </p>
              ) : null}
              <SortableList
                items={rows}
                label="Propositions of the set"
                nameOf={({ proposition }) => shortly(proposition.text)}
                canMove={rows.length > 1}
                onMove={moveRow}
              >
                {(row, index) => {
                  const { id, item, proposition, isGone } = row;
                  return (
                    <SetItem
                      item={item}
                      proposition={proposition}
                      isGone={isGone}
                      place={{ index, of: rows.length }}
                      onMove={(to) => moveRow(row, to)}
                      onWords={(words) =>
                        change(
                          withWords(content, id, words),
                          `writing at ${quotedShortly(proposition.text)}`,
                          `${Object.keys(words).join()} ${id}`,
                        )
                      }
                      onRemove={() => {
                        change(
                          withoutProposition(content, id),
                          `taking out ${quotedShortly(proposition.text)}`,
                        );
                        // The button goes with its row.
                        document.getElementById(LIST_HEADING)?.focus();
                      }}
                    />
                  );
                }}
              </SortableList>
            </>
          )}
        </section>
        <SetChoice
          offered={offered}
          chosen={new Set(content.items.map(({ propositionId }) => propositionId))}
          onTick={(id, on) => {
            const called = quotedShortly(byId.get(id)?.text ?? '');
            if (on) change(withProposition(content, id), `adding ${called}`);
            else change(withoutProposition(content, id), `taking out ${called}`);
          }}
        />
      </div>
    </div>
  );
}
