import { Alert } from '@mantine/core';
import { connection } from 'next/server';
import { whoAsks } from '@/lib/door/who-asks';
import { findMishap } from '@/lib/health/data';
import classes from './library-note.module.css';

/** Says on every page that the library's file is not the one any more that the server has open. */
export async function LibraryNote() {
  await connection();
  const mishap = findMishap(await whoAsks());
  if (mishap === null) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      className={`${classes.note} no-print`}
      role="alert"
      title="Nothing is stored any more"
    >
      {mishap}
    </Alert>
  );
}
