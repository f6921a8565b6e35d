import { expect, it } from 'vitest';
import { detailsFromForm } from '@/lib/debates/details-form';
import { debateDetails } from '@/lib/debates/schema';
import { errorsByField } from '@/lib/fields/errors';

function form(extra: Record<string, string> = {}): FormData {
  const data = new FormData();
  const fields = {
    id: 'd1',
    seen: '2026-11-24T04:00:00.000Z',
    'debate.title': 'Fares',
    'debate.question': 'Should buses be free?',
    'source.url': '',
    'commentators.0.id': 'c1',
    'commentators.0.name': 'Ada Berg',
    'commentators.1.id': 'c2',
    'commentators.1.name': 'Bo Cole',
    'commentators.1.role': 'guest',
    ...extra,
  };
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it('reads the fields by their paths', () => {
  const parsed = debateDetails.parse(detailsFromForm(form()).input);
  expect(parsed.debate.title).toBe('Fares');
  expect(parsed.source.url).toBeNull();
  expect(parsed.commentators).toEqual([
    { id: 'c1', name: 'Ada Berg', affiliation: '', role: '' },
    { id: 'c2', name: 'Bo Cole', affiliation: '', role: 'guest' },
  ]);
});

it('names each field that is wrong, all at once', () => {
  const hostile = form({
    'debate.title': ' ',
    'debate.date': '31 June',
    'source.url': 'javascript:alert(1)',
    'commentators.1.name': '',
  });
  const { error } = debateDetails.safeParse(detailsFromForm(hostile).input);
  expect(Object.keys(errorsByField(error!))).toEqual([
    'debate.title',
    'debate.date',
    'source.url',
    'commentators.1.name',
  ]);
});

it('takes markup for the text it is', () => {
  const parsed = debateDetails.parse(
    detailsFromForm(form({ 'debate.title': '<script>alert(1)</script>' })).input,
  );
  expect(parsed.debate.title).toBe('<script>alert(1)</script>');
});

it('a form with nothing in it is refused, not half-read', () => {
  const { error } = debateDetails.safeParse(detailsFromForm(new FormData()).input);
  expect(errorsByField(error!)).toMatchObject({
    'debate.title': 'The title is missing.',
    seen: 'This form is incomplete: reload the page.',
  });
});

it('reads a form of any size once through, and says of too many commentators what the most is', () => {
  const data = form();
  for (let at = 0; at < 40_000; at += 1) {
    for (const name of ['id', 'name', 'role', 'affiliation'])
      data.append(`commentators.${at}.${name}`, `${name} ${at}`);
  }
  const { input } = detailsFromForm(data);
  expect((input as { commentators: unknown[] }).commentators).toHaveLength(2001);
  expect(errorsByField(debateDetails.safeParse(input).error!)).toEqual({
    commentators: 'A debate holds 2,000 commentators at most.',
  });
});

it('what is no form has no fields', () => {
  expect(detailsFromForm(undefined).fields).toEqual({});
});
