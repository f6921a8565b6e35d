'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { z } from 'zod';
import { countsOfOutcomes } from '@/components/contributions/outcome-words';
import { AT_READ } from '@/components/contributions/where-to-look';
import { askServer, sayNotDone } from '@/components/loading/ask-server';
import { useOwnName } from '@/components/ui/own-name-field';
import { showProblem, showUndo } from '@/components/ui/show-undo';
import type { ChangedText } from '@/lib/coding/state/commands';
import { changeTurn, takeBackTextChange } from '@/lib/contributions/actions';
import { countOutcomes } from '@/lib/contributions/quotation-outcomes';
import type { turnEdit } from '@/lib/contributions/turn-edit';

type Edit = z.input<typeof turnEdit>;
type Fields = Edit extends infer One
  ? One extends Edit
    ? Omit<One, 'debateId' | 'contributionId' | 'coder'>
    : never
  : never;

/** Is told of a change by who has an undo of their own, and what is said of it. */
export type OnTextChanged = (change: ChangedText, said: string) => void;

/**
 * Asks for a change of one turn, says what became of its quotations, and offers to take it back; where
 * `onChanged` is given, that does so.
 */
export function useChangeTurn(
  debateId: string,
  contributionId: string,
  onDone: () => void,
  onChanged?: OnTextChanged,
) {
  const router = useRouter();
  const [coder] = useOwnName();
  const [problem, setProblem] = useState('');
  const [pending, startAsking] = useTransition();

  function change(fields: Fields, said: string) {
    setProblem('');
    startAsking(async () => {
      const edit = { ...fields, debateId, contributionId, coder };
      const answer = await askServer(() => changeTurn(edit), AT_READ);
      if (!answer.ok) {
        setProblem(sayNotDone(answer));
        return;
      }
      router.refresh();
      onDone();
      if (answer.value === null) return;
      const { number, followed, renewed } = answer.value;
      const sentence = `${said} ${countsOfOutcomes(countOutcomes(followed))}`;
      if (onChanged) {
        onChanged({ does: fields.does, number, renewed }, sentence);
        return;
      }
      showUndo('text-changed', sentence, async () => {
        const takeBack = { debateId, number, takenBack: true, coder };
        const undone = await askServer(() => takeBackTextChange(takeBack), AT_READ);
        if (!undone.ok) showProblem(undone);
        router.refresh();
      });
    });
  }

  return { change, problem, pending };
}

/** What a part of the dialog is given to change its turn by. */
export type ChangeTurn = ReturnType<typeof useChangeTurn>;
