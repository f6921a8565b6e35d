import type { Metadata } from 'next';
import classes from '@/components/accounts/accounts.module.css';
import { IdForm } from '@/components/accounts/id-form';
import { InviteForm } from '@/components/accounts/invite-form';
import { MemberRow } from '@/components/accounts/member-row';
import { ROLE_WORDS } from '@/components/accounts/role-words';
import { NotForRole } from '@/components/shell/not-for-role';
import { inSharedMode } from '@/lib/accounts/in-shared-mode';
import { type Invitation, listInvitations } from '@/lib/accounts/invitations-data';
import { takeInvitationBackForm } from '@/lib/accounts/members-actions';
import { listMembers } from '@/lib/accounts/members-data';
import { may } from '@/lib/door/actor';
import { whoAsks } from '@/lib/door/who-asks';
import { isGiven, ROLES } from '@/lib/fields/roles';
import { momentWords } from '@/lib/words/moment-words';

export const metadata: Metadata = { title: 'Members and invitations' };

/** Who may come into the library, and what each may do there. */
export default async function MembersPage() {
  inSharedMode();
  const actor = await whoAsks();
  if (!may(actor, 'keep')) return <NotForRole actor={actor} />;
  const [members, invitations] = await Promise.all([listMembers(actor), listInvitations(actor)]);
  const inUse = new Set([...members, ...invitations].map(({ role }) => role));
  return (
    <main id="main" className="page">
      <h1>Members and invitations</h1>
      <dl className={classes.roles}>
        {ROLES.filter((role) => isGiven(role) || inUse.has(role)).map((role) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>{ROLE_WORDS[role]}</dd>
          </div>
        ))}
      </dl>
      <section className={classes.section} aria-labelledby="members-heading">
        <h2 id="members-heading">Members</h2>
        <ul className={classes.rows}>
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
      </section>
      <section className={classes.section} aria-labelledby="invite-heading">
        <h2 id="invite-heading">Invite</h2>
        <p className="soft">
          Whoever has the link makes an account with a name, an e-mail address and a password.
          Counterpoint sends no mail: hand the link over yourself.
        </p>
        <InviteForm />
      </section>
      <section className={classes.section} aria-labelledby="invitations-heading">
        <h2 id="invitations-heading">Open invitations</h2>
        {invitations.length === 0 ? (
          <p>None is open.</p>
        ) : (
          <ul className={classes.rows}>
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}

function InvitationRow({
  invitation: { id, role, places, taken, since, until },
}: {
  invitation: Invitation;
}) {
  return (
    <li>
      <div className={classes.what}>
        <b>
          {role}, {taken} of {places} taken
        </b>
        <p className="soft small">
          made {momentWords(since)}, until {momentWords(until)}
        </p>
      </div>
      <IdForm
        id={id}
        action={takeInvitationBackForm}
        button="Take back"
        label={`Take back the invitation as ${role} of ${momentWords(since)}`}
      />
    </li>
  );
}
