import { Stack, TextInput } from '@mantine/core';
import { PersonNameField } from '@/components/commentators/person-name-field';
import classes from '@/components/debates/details-form.module.css';
import type { DetailsView } from '@/lib/debates/details-data';

type Props = {
  commentators: DetailsView['commentators'];
  typed: Record<string, string>;
  errors: Record<string, string>;
};

/** Names, affiliations, roles and photos of a debate's commentators. */
export function DetailsCommentators({ commentators, typed, errors }: Props) {
  if (commentators.length === 0) return null;
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
    </Stack>
  );
}
