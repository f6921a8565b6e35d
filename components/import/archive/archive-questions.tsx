'use client';

import { NativeSelect, Stack, Text } from '@mantine/core';
import { decisionWords, kindWords } from '@/components/import/archive/archive-words';
import type { Decision } from '@/lib/archive/plan/decisions';
import type { Question } from '@/lib/archive/plan/plan';

/** What was chosen, by `kind id`. */
export type Answers = Readonly<Record<string, Decision>>;

/** Questions of a kind that are listed one by one; the rest is decided together. */
const LISTED = 100;

const CHOICES = [
  { value: '', label: 'Choose…' },
  ...Object.entries(decisionWords).map(([value, label]) => ({ value, label })),
];

type Props = {
  questions: readonly Question[];
  answers: Answers;
  onChange: (answers: Answers) => void;
};

/** What the library has otherwise, or another thing by its name: one by one, or a kind at once. */
export function ArchiveQuestions({ questions, answers, onChange }: Props) {
  const set = (some: readonly Question[], value: string) => {
    const next: Record<string, Decision> = { ...answers };
    for (const { kind, id } of some) {
      if (isDecision(value)) next[`${kind} ${id}`] = value;
      else delete next[`${kind} ${id}`];
    }
    onChange(next);
  };
  return kindWords.map(([kind, one, several]) => {
    const own = questions.filter((question) => question.kind === kind);
    if (own.length === 0) return null;
    const values = new Set(own.map(({ id }) => answers[`${kind} ${id}`] ?? ''));
    const [common = ''] = values.size === 1 ? values : [];
    return (
      <Stack key={kind} component="section" gap="sm" aria-label={`To decide: ${several}`}>
        <h3>{own.length === 1 ? `1 ${one} to decide` : `${own.length} ${several} to decide`}</h3>
        {own.length > 1 ? (
          <NativeSelect
            label={`All ${own.length} ${several}`}
            data={CHOICES}
            value={common}
            onChange={(event) => set(own, event.currentTarget.value)}
          />
        ) : null}
        {own.slice(0, LISTED).map((question) => (
          <NativeSelect
            key={question.id}
            label={question.name}
            description={describe(question, one)}
            data={CHOICES}
            value={answers[`${kind} ${question.id}`] ?? ''}
            onChange={(event) => set([question], event.currentTarget.value)}
          />
        ))}
        {own.length > LISTED ? (
          <Text size="sm">And {own.length - LISTED} more: choose for all at once.</Text>
        ) : null}
      </Stack>
    );
  });
}

function isDecision(value: string): value is Decision {
  return Object.hasOwn(decisionWords, value);
}

function describe({ why, differs, within }: Question, one: string): string {
  const of = within === null ? '' : `Of “${within}”. `;
  return why === 'name'
    ? `${of}Another ${one} of this name is here.`
    : `${of}It is not the same here: ${differs.join(', ')}.`;
}
