'use client';

import { type FormEvent, useActionState, useCallback, useState, useTransition } from 'react';
import { type Asked, askServer } from '@/components/loading/ask-server';
import { useCreationKeys } from '@/components/loading/use-creation-keys';
import type { Asking } from '@/components/loading/why-no-answer';
import type { Answer } from '@/lib/fields/answer';

/** A form's action: what it answered last, and the fields as the browser posts them. */
type FormAction<Value> = (before: Answer<Value> | null, form: FormData) => Promise<Answer<Value>>;

/**
 * A form that asks the server. Before the page is hydrated the browser posts it by itself and the page
 * comes anew with the answer; afterwards `askServer` does, so that a lost answer is told as lost, and
 * what was typed stays where it is. A form that creates something has a field `key`: the one that the page
 * came with, and one for each content once it is hydrated.
 *
 * @param onDone what is done with the answer of a hydrated page, beside showing it
 */
export function useAskedForm<Value>(
  action: FormAction<Value>,
  asking?: Asking,
  onDone?: (value: Value) => void,
) {
  const [posted, post] = useActionState(action, null);
  const [asked, setAsked] = useState<Asked<Value> | null>(null);
  const [pending, startSending] = useTransition();
  const keyFor = useCreationKeys();

  const send = useCallback(
    (form: FormData) =>
      startSending(async () => {
        const answer = await askServer(() => action(null, form), asking);
        // Done even where the page has come without this form meanwhile.
        if (answer.ok) onDone?.(answer.value);
        setAsked(answer);
      }),
    [action, asking, onDone],
  );
  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      const form = new FormData(event.currentTarget);
      if (form.has('key')) form.set('key', keyFor(contentOf(form)));
      send(form);
    },
    [send, keyFor],
  );

  const answer = asked ?? posted;
  return {
    /** For the form element. */
    form: { action: post, onSubmit },
    send,
    pending,
    answer,
    errors: answer && !answer.ok ? answer.errors : {},
    /** What was typed, where the page came anew with the answer. */
    typed: (asked === null && posted && !posted.ok ? posted.typed : undefined) ?? {},
  };
}

/** What is filled in, apart from the key. */
function contentOf(form: FormData): unknown {
  return [...form].filter(([name, value]) => name !== 'key' && typeof value === 'string');
}
