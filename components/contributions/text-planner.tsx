'use client';

import { Alert, Button, Group, Select } from '@mantine/core';
import { useMemo, useState, useTransition } from 'react';
import classes from '@/components/contributions/text.module.css';
import { AT_READ } from '@/components/contributions/where-to-look';
import { askServer, type NotDone } from '@/components/loading/ask-server';
import { useOwnName } from '@/components/ui/own-name-field';
import { saveText } from '@/lib/contributions/actions';
import type { ReplacedText, TextView } from '@/lib/contributions/text-data';
import { anchorEvidence, partText, proposeStarts } from '@/lib/contributions/text-plan';
import { beginningOf } from '@/lib/text/beginning-of';
import { splitParagraphs } from '@/lib/text/paragraphs';

type Props = {
  view: TextView;
  text: string;
  onBack: () => void;
  onSaved: (saved: ReplacedText) => void;
};

/** How many words of a paragraph name it in a list. */
const NAMING_WORDS = 9;

/** Where each contribution begins in the new text, and what becomes of its quotations. */
export function TextPlanner({ view, text, onBack, onSaved }: Props) {
  const paragraphs = useMemo(() => splitParagraphs(text).map((one) => one.text), [text]);
  const [starts, setStarts] = useState(() => proposeStarts(paragraphs, view.contributions));
  const [problem, setProblem] = useState<NotDone | null>(null);
  const [busy, startSaving] = useTransition();
  const [coder] = useOwnName();
  const parts = useMemo(() => partText(text, view.contributions, starts), [text, view, starts]);
  const options = useMemo(
    () =>
      paragraphs.map((paragraph, index) => ({
        value: String(index),
        label: `¶${index + 1} ${firstWords(paragraph)}`,
      })),
    [paragraphs],
  );
  const clash = starts.find((start, place) => start !== null && starts.indexOf(start) !== place);

  function save() {
    setProblem(null);
    startSaving(async () => {
      const form = {
        debateId: view.debateId,
        seen: view.seen,
        text,
        starts: view.contributions.flatMap(({ id }, place) => {
          const paragraph = starts[place];
          return paragraph === null || paragraph === undefined ? [] : [{ id, paragraph }];
        }),
        coder,
      };
      const asked = await askServer(() => saveText(form), AT_READ);
      if (asked.ok) onSaved(asked.value);
      else setProblem(asked);
    });
  }

  return (
    <section aria-labelledby="who-begins" className={classes.plan}>
      <h2 id="who-begins">Who begins where</h2>
      <p className="soft">
        Proposed from the quotations: check each one. What stands before the first is introduction.
      </p>
      <ol className={classes.contributions}>
        {view.contributions.map((contribution, place) => {
          const part = parts.find(({ id }) => id === contribution.id);
          const start = starts[place] ?? null;
          return (
            <li key={contribution.id}>
              <Select
                label={`${contribution.name} begins at`}
                placeholder="Not in this text"
                data={options}
                value={start === null ? null : String(start)}
                onChange={(value) =>
                  setStarts(starts.with(place, value === null ? null : Number(value)))
                }
                searchable
                clearable
                limit={100}
                clearButtonProps={{ 'aria-label': `${contribution.name} is not in this text` }}
                error={start !== null && start === clash ? 'Another begins here too' : undefined}
              />
              <p className="small" role="status">
                {part
                  ? countFound(anchorEvidence(part.text, contribution.evidence))
                  : 'Nothing of it is changed.'}
              </p>
            </li>
          );
        })}
      </ol>
      <div aria-live="assertive">
        {problem ? (
          <Alert
            color="red"
            variant="outline"
            title={problem.nothingStored ? 'Not stored' : 'Not known whether it is stored'}
          >
            {problem.message}
          </Alert>
        ) : null}
      </div>
      <Group mt="md">
        <Button onClick={save} loading={busy} disabled={parts.length === 0 || clash !== undefined}>
          Save the text
        </Button>
        <Button variant="default" onClick={onBack} disabled={busy}>
          Back to the text
        </Button>
      </Group>
      <p className="soft small">
        {parts.length === 0
          ? 'No contribution begins in this text yet: say where at least one does.'
          : 'Nothing is stored before you choose Save.'}
      </p>
    </section>
  );
}

function firstWords(paragraph: string): string {
  const words = paragraph.split(/\s+/);
  const first = beginningOf(words.slice(0, NAMING_WORDS).join(' '), 80);
  return words.length > NAMING_WORDS ? `${first} …` : first;
}

function countFound(found: { outcome: 'kept' | 'moved' | 'lost' }[]): string {
  if (found.length === 0) return 'It has no quotations.';
  const count = (outcome: string) => found.filter((one) => one.outcome === outcome).length;
  const parts = [
    `${count('kept')} of ${found.length} quotations found`,
    count('moved') > 0 ? `${count('moved')} found elsewhere or changed` : '',
    count('lost') > 0 ? `${count('lost')} not found` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
