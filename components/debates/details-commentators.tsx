import { Stack, TextInput } from '@mantine/core';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PersonNameField } from '@/components/commentators/person-name-field';
import classes from '@/components/debates/details-form.module.css';
import { LinkPending } from '@/components/loading/link-pending';
import type { DetailsView } from '@/lib/debates/details-data';
import { PAGE_ROWS } from '@/lib/fields/page-of';
import { countOf, formatCount } from '@/lib/words/format-count';

type Props = {
  commentators: DetailsView['commentators'];
  /** How many there are; those that are not shown follow when they are asked for. */
  all: number;
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** Names, affiliations, roles and photos of a debate's commentators. */
export function DetailsCommentators({ commentators, all, typed, errors }: Props) {
  if (commentators.length === 0) return null;
  const shown = commentators.length;
  const next = Math.min(PAGE_ROWS, all - shown);
  return (
    <Stack gap="sm" component="fieldset" className={classes.group}>
      <legend>The commentators</legend>
      {commentators.map((commentator, index) => {
        const field = (name: 'affiliation' | 'role' | 'photoUrl') => {
          const path = `commentators.${index}.${name}`;
          return {
            name: path,
            defaultValue: typed[path] ?? commentator[name],
            error: errors[path],
          };
        };
        return (
          <div key={commentator.id} className={classes.person}>
            <input type="hidden" name={`commentators.${index}.id`} value={commentator.id} />
            <PersonNameField
              key={commentator.name}
              person={commentator}
              path={`commentators.${index}`}
              typed={typed[`commentators.${index}.name`]}
              error={errors[`commentators.${index}.name`]}
            />
            <TextInput
              label="Affiliation then"
              aria-label={`Affiliation of ${commentator.name}`}
              {...field('affiliation')}
            />
            <TextInput label="Role" aria-label={`Role of ${commentator.name}`} {...field('role')} />
            <TextInput
              className={classes.photo ?? ''}
              label="Link to a photo"
              aria-label={`Link to a photo of ${commentator.name}`}
              type="url"
              inputMode="url"
              placeholder="https://"
              {...field('photoUrl')}
            />
          </div>
        );
      })}
      {next > 0 ? (
        <p className={classes.more}>
          <span className="soft">
            {formatCount(shown)} of {countOf(all, 'commentator')} are here. Save leaves the others
            as they are.
          </span>
          <MoreLink people={shown + next}>Show {next} more</MoreLink>
          {shown + next < all ? <MoreLink people={all}>Show all</MoreLink> : null}
        </p>
      ) : null}
    </Stack>
  );
}

/** What is typed already stays typed: the page goes on where it is. */
function MoreLink({ people, children }: { people: number; children: ReactNode }) {
  return (
    <Link href={`?people=${people}`} scroll={false} replace>
      {children}
      <LinkPending />
    </Link>
  );
}
