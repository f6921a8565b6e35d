import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { SearchEverywhere } from '@/components/search/search-everywhere';
import { AccountMenu } from '@/components/shell/account-menu';
import { ColorSchemeSwitch } from '@/components/shell/color-scheme-switch';
import { ShareButton } from '@/components/ui/share/share-button';
import { type Deed, may } from '@/lib/door/actor';
import { whoSends } from '@/lib/door/who-asks';
import classes from './site-header.module.css';

const PLACES: readonly { href: string; label: string; deed: Deed }[] = [
  { href: '/', label: 'Library', deed: 'read' },
  { href: '/themes', label: 'Themes', deed: 'read' },
  { href: '/commentators', label: 'Commentators', deed: 'read' },
  { href: '/methods', label: 'Methods', deed: 'read' },
  { href: '/import', label: 'Import', deed: 'import' },
];

/** The line at the top of every page: where whoever asks can go, and in shared mode who that is. */
export async function SiteHeader() {
  const actor = await whoSends();
  const places = PLACES.filter(({ deed }) => may(actor, deed));
  return (
    <header className={`${classes.header} no-print`}>
      <div className={classes.inner}>
        <HoverPrefetchLink href="/" className={classes.name}>
          Counterpoint
        </HoverPrefetchLink>
        <nav aria-label="Main" className={classes.nav} hidden={places.length === 0}>
          {places.map((place) => (
            <HoverPrefetchLink key={place.href} href={place.href}>
              {place.label}
            </HoverPrefetchLink>
          ))}
        </nav>
        <div className={classes.tools} id="header-tools">
          {may(actor, 'read') ? <SearchEverywhere /> : null}
          {may(actor, 'read') ? (
            <ShareButton invites={may(actor, 'keep')}>Share</ShareButton>
          ) : null}
          <ColorSchemeSwitch />
          {actor.name === null ? null : <AccountMenu actor={actor} name={actor.name} />}
        </div>
      </div>
    </header>
  );
}
