import { connection } from 'next/server';
import { may } from '@/lib/door/actor';
import { whoSends } from '@/lib/door/who-asks';
import { findMishap } from '@/lib/health/data';
import { listUnsound } from '@/lib/health/whole-check-data';
import classes from './note.module.css';

/**
 * Says on every page what is wrong with the library as a whole: its file is not the one any more that
 * the server has open, or was found damaged. Nothing where nothing is.
 */
export async function LibraryNote() {
  await connection();
  const actor = await whoSends();
  // Where the files lie is nobody's business who is not known.
  if (!may(actor, 'read')) return null;
  const mishap = findMishap(actor);
  const unsound = listUnsound();
  if (mishap === null && unsound.length === 0) return null;
  return (
    <div className={`${classes.note} no-print`} role="alert">
      {mishap === null ? null : (
        <p>
          <b>Nothing is stored any more.</b> {mishap}
        </p>
      )}
      {unsound.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
