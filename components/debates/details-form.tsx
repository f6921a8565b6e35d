'use client';

import { Alert, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { DetailsCommentators } from '@/components/debates/details-commentators';
import classes from '@/components/debates/details-form.module.css';
import { useAskedForm } from '@/components/loading/use-asked-form';
import { notifications } from '@/components/ui/notifications';
import { saveDetails } from '@/lib/debates/actions';
import type { DetailsView } from '@/lib/debates/details-data';
import type { Answer } from '@/lib/fields/answer';

/** A debate's title, question, source and names, to be mended. */
export function DetailsForm({ details }: { details: DetailsView }) {
  const { form, answer, send, pending, errors, typed } = useAskedForm(saveDetails);
  const element = useRef<HTMLFormElement>(null);
  useSavedNotice(answer, details, send);
  const field = (group: 'debate' | 'source', name: string) => {
    const path = `${group}.${name}`;
    const stored: Record<string, string> = details[group];
    return { name: path, defaultValue: typed[path] ?? stored[name] ?? '', error: errors[path] };
  };

  useEffect(() => {
    if (answer && !answer.ok)
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);

  return (
    <form {...form} ref={element} className={classes.form} noValidate>
      <input type="hidden" name="id" value={details.id} />
      <input type="hidden" name="seen" value={details.seen} />
      {errors.form || errors.seen ? (
        <Alert color="red" variant="outline" role="alert">
          {errors.form ?? errors.seen}
        </Alert>
      ) : null}
      <Stack gap="sm" component="fieldset" className={classes.group}>
        <legend>The debate</legend>
        <TextInput label="Title" dir="auto" required {...field('debate', 'title')} />
        <Textarea
          label="Question"
          dir="auto"
          description="The one question that all of them answer"
          required
          autosize
          minRows={2}
          {...field('debate', 'question')}
        />
        <Textarea
          label="Description"
          dir="auto"
          description="A sentence or two for the library"
          autosize
          minRows={2}
          {...field('debate', 'description')}
        />
        <div className={classes.pair}>
          <TextInput
            label="Date"
            description="2023-03-22, or 2023-03, or 2023"
            {...field('debate', 'date')}
          />
          <TextInput
            label="Language"
            description="A short code: en, de, zh-Hant"
            {...field('debate', 'language')}
          />
        </div>
      </Stack>
      <Stack gap="sm" component="fieldset" className={classes.group}>
        <legend>The source</legend>
        <TextInput label="Source title" {...field('source', 'title')} />
        <TextInput label="Publisher" {...field('source', 'publisher')} />
        <TextInput
          label="Link"
          inputMode="url"
          placeholder="https://"
          {...field('source', 'url')}
        />
        <TextInput
          label="Published"
          description="2023-03-22, or 2023-03, or 2023"
          {...field('source', 'date')}
        />
        <Textarea
          label="Licence or permission"
          autosize
          minRows={1}
          {...field('source', 'licenceNote')}
        />
      </Stack>
      <DetailsCommentators
        commentators={details.commentators}
        all={details.allCommentators}
        typed={typed}
        errors={errors}
      />
      <Group>
        <Button type="submit" loading={pending}>
          Save
        </Button>
      </Group>
    </form>
  );
}

/** Says that it is saved, and offers to put back what stood there before. */
function useSavedNotice(
  answer: Pick<Answer, 'ok'> | null,
  details: DetailsView,
  save: (form: FormData) => void,
) {
  const router = useRouter();
  const told = useRef<Pick<Answer, 'ok'> | null>(null);
  const stored = useRef(details);
  useEffect(() => {
    const before = stored.current;
    stored.current = details;
    // What an earlier try stored is not said beside the error of a later one.
    if (answer && !answer.ok) notifications.hide('details-saved');
    if (!answer?.ok || told.current === answer) return;
    told.current = answer;
    notifications.show({
      id: 'details-saved',
      message: (
        <Group justify="space-between">
          <span>Saved.</span>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              notifications.hide('details-saved');
              save(formOf({ ...before, seen: stored.current.seen }));
              router.refresh();
            }}
          >
            Undo
          </Button>
        </Group>
      ),
      autoClose: 10_000,
    });
  }, [answer, details, save, router]);
}

/** The details as the form would post them. */
function formOf(details: DetailsView): FormData {
  const form = new FormData();
  form.set('id', details.id);
  form.set('seen', details.seen);
  for (const group of ['debate', 'source'] as const)
    for (const [name, value] of Object.entries(details[group])) form.set(`${group}.${name}`, value);
  details.commentators.forEach(({ id, name, affiliation, role }, index) => {
    for (const [field, value] of Object.entries({ id, name, affiliation, role }))
      form.set(`commentators.${index}.${field}`, value);
    // What stood there is put back, also where there were two of a name.
    form.set(`commentators.${index}.keepTwo`, 'on');
  });
  return form;
}
