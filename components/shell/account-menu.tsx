import { LateSignOut } from '@/components/accounts/late-sign-out';
import { type Actor, may } from '@/lib/door/actor';
import classes from './account-menu.module.css';

/**
 * Who is signed in, and what is there for that person alone. The browser opens and closes it, so it works
 * before the page is hydrated; its links load a page anew, by which it is closed.
 */
export function AccountMenu({ actor, name }: { actor: Actor; name: string }) {
  return (
    <>
      <button type="button" popoverTarget="account-menu" className={classes.button}>
        <span className="visually-hidden">Account of </span>
        {name}
      </button>
      <div id="account-menu" popover="auto" className={classes.menu}>
        <p className={classes.who}>
          {name}
          <span className="soft small"> {actor.kind}</span>
        </p>
        <ul className={classes.places}>
          <li>
            <a href="/account">Your account</a>
          </li>
          {may(actor, 'keep') ? (
            <li>
              <a href="/members">Members and invitations</a>
            </li>
          ) : null}
          <li>
            <LateSignOut />
          </li>
        </ul>
      </div>
    </>
  );
}
