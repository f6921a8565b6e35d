'use server';

import { z } from 'zod';
import { peopleEdit } from '@/lib/commentators/edit';
import { editPeople } from '@/lib/commentators/edit-data';
import { saysNamesake } from '@/lib/commentators/namesakes';
import { act } from '@/lib/door/act';
import { type Answer, done, refuse } from '@/lib/fields/answer';
import { formFields, textFields } from '@/lib/fields/form-fields';
import { optionalLine } from '@/lib/fields/schema';
import type { Patch } from '@/lib/patches/patch';
import { LONGEST_CODER } from '@/lib/readings/schema';

/** Makes one change of the library's commentators and says how to take it back. */
export async function editPeopleOf(edit: unknown, coder: unknown): Promise<Answer<Patch>> {
  return act(
    { edit, coder },
    {
      schema: z.object({ edit: peopleEdit, coder: optionalLine('Your name', LONGEST_CODER) }),
      deed: 'manage',
      groups: ['edit'],
      does: async (actor, asked) => {
        const inverse = await editPeople(actor, asked.edit, asked.coder);
        return typeof inverse === 'string' ? refuse(inverse) : done(inverse);
      },
    },
  );
}

/** Adds somebody to a debate; works before the page is hydrated. The value takes it back. */
export async function addCommentatorForm(_before: unknown, form: FormData): Promise<Answer<Patch>> {
  const fields = textFields(form);
  const answer = await act(
    { ...fields, kind: 'add' },
    {
      schema: peopleEdit,
      deed: 'manage',
      does: async (actor, edit) => {
        const inverse = await editPeople(actor, edit, '');
        if (typeof inverse !== 'string') return done(inverse);
        return refuse(saysNamesake(inverse) ? { name: inverse } : inverse);
      },
    },
  );
  return answer.ok ? answer : { ...answer, typed: fields };
}

/** Brings a commentator back; works before the page is hydrated: `id`, and `keepTwo` where a name is there. */
export async function restoreCommentatorForm(_before: unknown, form: FormData): Promise<Answer> {
  const { id, keepTwo } = formFields(form);
  return act(
    { kind: 'restore', id, keepTwo: keepTwo === 'on' },
    {
      schema: peopleEdit,
      deed: 'manage',
      does: async (actor, edit) => {
        const inverse = await editPeople(actor, edit, '');
        return typeof inverse === 'string' ? refuse(inverse) : done();
      },
    },
  );
}

/** Takes two who were merged apart again; works before the page is hydrated: `id` of the one, `coder`. */
export async function takeApartForm(_before: unknown, form: FormData): Promise<Answer> {
  const { id, coder } = formFields(form);
  return act(
    { edit: { kind: 'take-apart', id }, coder },
    {
      schema: z.object({ edit: peopleEdit, coder: optionalLine('Your name', LONGEST_CODER) }),
      deed: 'manage',
      groups: ['edit'],
      does: async (actor, asked) => {
        const inverse = await editPeople(actor, asked.edit, asked.coder);
        return typeof inverse === 'string' ? refuse(inverse) : done();
      },
    },
  );
}
