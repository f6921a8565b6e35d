'use client';

import { type FormEvent, useActionState, useCallback, useState, useTransition } from 'react';
import { type Asked, askServer } from '@/components/loading/ask-server';
import type { Asking } from '@/components/loading/why-no-answer';
import type { Answer } from '@/lib/fields/answer';

/** A form's action: what it answered last, and the fields as the browser posts them. */
type FormAction<Value> = (before: Answer<Value> | null, form: FormData) => Promise<Answer<Value>>;

/**
 * A form that asks the server. Before the page is hydrated the browser posts it by itself and the page
 * comes anew with the answer; afterwards `askServer` does, so that a lost answer is told as lost, and
 * what was typed stays where it is.
 */
export function useAskedForm<Value>(action: FormAction<Value>, asking?: Asking) {
  const [posted, post] = useActionState(action, null);
  const [asked, setAsked] = useState<Asked<Value> | null>(null);
  const [pending, startSending] = useTransition();

  const send = useCallback(
    (form: FormData) =>
      startSending(async () => setAsked(await askServer(() => action(null, form), asking))),
    [action, asking],
  );
  const onSubmit = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      send(new FormData(event.currentTarget));
    },
    [send],
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
