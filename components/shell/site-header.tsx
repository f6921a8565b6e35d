import { HoverPrefetchLink } from '@/components/loading/hover-prefetch-link';
import { SearchEverywhere } from '@/components/search/search-everywhere';
import { ColorSchemeSwitch } from '@/components/shell/color-scheme-switch';
import { ShareButton } from '@/components/ui/share/share-button';
import classes from './site-header.module.css';

const PLACES = [
  { href: '/', label: 'Library' },
  { href: '/themes', label: 'Themes' },
  { href: '/commentators', label: 'Commentators' },
  { href: '/methods', label: 'Methods' },
  { href: '/import', label: 'Import' },
];

/** The line at the top of every page: where one can go. */
export function SiteHeader() {
  return (
    <header className={`${classes.header} no-print`}>
      <div className={classes.inner}>
        <HoverPrefetchLink href="/" className={classes.name}>
          Counterpoint
        </HoverPrefetchLink>
        <nav aria-label="Main" className={classes.nav}>
          {PLACES.map((place) => (
            <HoverPrefetchLink key={place.href} href={place.href}>
              {place.label}
            </HoverPrefetchLink>
          ))}
        </nav>
        <div className={classes.tools} id="header-tools">
          <SearchEverywhere />
          <ShareButton>Share</ShareButton>
          <ColorSchemeSwitch />
        </div>
      </div>
    </header>
  );
}
