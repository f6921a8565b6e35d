'use client';

import { useEffect } from 'react';
import { placeInAddress } from '@/components/loading/address/place-in-address';

/** Follows a link to a place of a long comparison (`#…`) that stands on another page of it: the server knows which. */
export function PlaceOnAnotherPage() {
  useEffect(() => {
    follow();
    // Also where only the place is changed in the address of a page that is open.
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return null;
}

function follow(): void {
  const { href } = window.location;
  const place = placeInAddress();
  const address = new URL(href);
  const { searchParams } = address;
  if (place === '' || document.getElementById(place) || searchParams.get('on') === place) return;
  searchParams.set('on', place);
  // Only the browser's own way to a place makes it the target.
  window.location.replace(address.href);
}
