'use client';

import { useEffect } from 'react';

/** Follows a link to a place of a long comparison (`#…`) that stands on another page of it: the server knows which. */
export function PlaceOnAnotherPage() {
  useEffect(() => {
    const { hash, href } = window.location;
    const place = decodeURIComponent(hash.slice(1));
    const address = new URL(href);
    const { searchParams } = address;
    if (place === '' || document.getElementById(place) || searchParams.get('on') === place) return;
    searchParams.set('on', place);
    // Only the browser's own way to a place makes it the target.
    window.location.replace(address.href);
  }, []);
  return null;
}
