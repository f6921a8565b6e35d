import { beforeEach, expect, it } from 'vitest';
import { createDebate } from '@/lib/debates/create-data';
import { type DetailsView, getDebateDetails, saveDebateDetails } from '@/lib/debates/details-data';
import { debateDetails, newDebate } from '@/lib/debates/schema';
import { getDebateView } from '@/lib/debates/view-data';
import { OWNER } from '@/lib/door/actor';
import { writeSmallDebate } from '@/tests/setup/small-debate';

let small: Awaited<ReturnType<typeof writeSmallDebate>>;
let before: DetailsView;

beforeEach(async () => {
  small = await writeSmallDebate();
  before = (await getDebateDetails(OWNER, small.slug))!;
});

it('writes title, source and names; the address stays', async () => {
  const changed = debateDetails.parse({
    ...before,
    debate: { ...before.debate, title: 'Night hours', date: '2024-06-01' },
    source: { ...before.source, publisher: 'The Reader' },
    commentators: before.commentators.map((one) => ({ ...one, name: `Dr ${one.name}` })),
  });
  expect(await saveDebateDetails(OWNER, changed)).toBeNull();
  const after = await getDebateDetails(OWNER, small.slug);
  expect(after).toMatchObject({
    slug: small.slug,
    debate: { title: 'Night hours', date: '2024-06-01' },
    source: { publisher: 'The Reader', url: 'https://example.org/night' },
    commentators: [{ name: 'Dr Ada Berg' }, { name: 'Dr Bo Cole' }],
  });
});

it('refuses the later of two saves that saw the same state, and writes nothing of it', async () => {
  const first = debateDetails.parse({ ...before, debate: { ...before.debate, title: 'First' } });
  const second = debateDetails.parse({
    ...before,
    debate: { ...before.debate, title: 'Second' },
    commentators: before.commentators.map((one) => ({ ...one, name: 'Overwritten' })),
  });
  expect(await saveDebateDetails(OWNER, first)).toBeNull();
  expect(await saveDebateDetails(OWNER, second)).toBe('changed-meanwhile');
  const after = await getDebateDetails(OWNER, small.slug);
  expect(after?.debate.title).toBe('First');
  expect(after?.commentators.map((one) => one.name)).not.toContain('Overwritten');
});

it('keeps the link to a photo, refuses what is no link, and lets it be taken away', async () => {
  const [ada] = before.commentators;
  const withPhoto = (photoUrl: string, seen: string) => ({
    ...before,
    seen,
    commentators: [{ ...ada, photoUrl }],
  });
  const photo = 'https://example.org/ada.jpg';
  expect(
    await saveDebateDetails(OWNER, debateDetails.parse(withPhoto(photo, before.seen))),
  ).toBeNull();
  const after = (await getDebateDetails(OWNER, small.slug))!;
  expect(after.commentators.map((one) => one.photoUrl)).toEqual([photo, '']);
  const view = await getDebateView(OWNER, small.slug, null);
  expect(view?.commentators.map((one) => one.photoUrl)).toEqual([photo, undefined]);
  const bad = debateDetails.safeParse(withPhoto('javascript:alert(1)', after.seen));
  expect(bad.error?.issues[0]?.path).toEqual(['commentators', 0, 'photoUrl']);
  expect(await saveDebateDetails(OWNER, debateDetails.parse(withPhoto('', after.seen)))).toBeNull();
  expect((await getDebateDetails(OWNER, small.slug))?.commentators[0]?.photoUrl).toBe('');
});

it('is refused with a commentator of another debate, who keeps the name', async () => {
  const other = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title: 'Another', question: 'Another?' },
      source: {},
      commentators: [{ key: 'c', name: 'Cy Dahl' }],
      contributions: [{ kind: 'contribution', commentator: 'c', text: 'Words.' }],
    }),
  );
  const stranger = other.commentatorIds.get('c') ?? '';
  const input = debateDetails.parse({
    ...before,
    commentators: [{ id: stranger, name: 'Not theirs to rename' }],
  });
  expect(await saveDebateDetails(OWNER, input)).toBe('not-theirs');
  expect((await getDebateDetails(OWNER, other.slug))?.commentators[0]?.name).toBe('Cy Dahl');
});

it('names of many commentators as many as are asked for, and a save leaves the others as they are', async () => {
  const people = Array.from({ length: 60 }, (_, at) => ({ key: `${at}`, name: `Person ${at}` }));
  const { slug } = await createDebate(
    OWNER,
    newDebate.parse({
      debate: { title: 'Many', question: 'How many?' },
      source: {},
      commentators: people,
      contributions: [{ kind: 'contribution', commentator: '0', text: 'Words.' }],
    }),
  );
  const first = (await getDebateDetails(OWNER, slug))!;
  expect(first.allCommentators).toBe(60);
  expect(first.commentators.map(({ name }) => name)).toEqual(
    people.slice(0, 50).map(({ name }) => name),
  );
  const input = debateDetails.parse({
    ...first,
    commentators: first.commentators.map((one) => ({ ...one, role: 'Speaker' })),
  });
  expect(await saveDebateDetails(OWNER, input)).toBeNull();
  const all = (await getDebateDetails(OWNER, slug, 60))!;
  expect(all.commentators.map(({ role }) => role)).toEqual([
    ...Array.from({ length: 50 }, () => 'Speaker'),
    ...Array.from({ length: 10 }, () => ''),
  ]);
});
