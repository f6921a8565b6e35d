'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import { keepTrying } from '@/components/loading/keep-trying';
import { PlainIconButton } from '@/components/loading/plain/plain-button';
import { useLateLayer } from '@/components/loading/use-late-layer';
import { MoreDots } from '@/components/ui/more-dots';

const loadMenu = () => import('@/components/library/debate-menu');
const DebateMenu = dynamic(() => keepTrying(loadMenu).then((module) => module.DebateMenu));

/** What else can be done with a debate of the library; the menu comes when it is wanted. */
export function DeleteDebate(debate: { id: string; slug: string; title: string }) {
  const { wanted, button, layer } = useLateLayer(loadMenu, 'menu');
  return (
    <>
      <PlainIconButton aria-label={`More about ${debate.title}`} {...button}>
        <MoreDots />
      </PlainIconButton>
      {/* Around it stands the whole list, which is not to go away until the menu is here. */}
      <Suspense fallback={null}>
        {wanted ? <DebateMenu {...debate} layer={layer} /> : null}
      </Suspense>
    </>
  );
}
