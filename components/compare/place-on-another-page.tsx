'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Follows a link to a place of a long comparison (`#…`) that stands on another page of it: the server knows which. */
export function PlaceOnAnotherPage() {
  const router = useRouter();
  useEffect(() => {
    const { hash, href } = window.location;
    const place = decodeURIComponent(hash.slice(1));
    const address = new URL(href);
    const { searchParams } = address;
    if (place === '' || document.getElementById(place) || searchParams.get('on') === place) return;
    searchParams.set('on', place);
    router.replace(address.pathname + address.search + hash);
  }, [router]);
  return null;
}
