'use client';

import { Checkbox, TextInput } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { saysNamesake } from '@/lib/commentators/namesakes';

type Props = {
  person: { slug: string; name: string; debates: number };
  /** The path of the person’s fields in the form. */
  path: string;
  typed: string | undefined;
  error: string | undefined;
};

/** The name of a commentator; where it is another’s already, joining the two and keeping two are offered. */
export function PersonNameField({ person, path, typed, error }: Props) {
  const [name, setName] = useState(typed ?? person.name);
  const isThere = saysNamesake(error);
  return (
    <div>
      <TextInput
        label="Name"
        aria-label={`Name of ${person.name}`}
        description={
          person.debates > 1
            ? `Changes in all ${person.debates} debates of this commentator`
            : undefined
        }
        required
        name={`${path}.name`}
        error={error}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {isThere ? (
        <>
          <p className="small">
            <Link href={`/commentators/${person.slug}/merge?name=${encodeURIComponent(name)}`}>
              Join the two
            </Link>
          </p>
          <Checkbox
            name={`${path}.keepTwo`}
            size="sm"
            label="Keep two of this name"
            aria-label={`Keep two of the name ${name}`}
          />
        </>
      ) : null}
    </div>
  );
}
