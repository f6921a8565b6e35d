'use client';

import dynamic from 'next/dynamic';
import { Suspense, useState } from 'react';
import type { FileForm } from '@/components/charts/download-menu';
import { keepTrying } from '@/components/loading/keep-trying';
import { PlainButton } from '@/components/loading/plain/plain-button';
import { useLateLayer } from '@/components/loading/use-late-layer';

const loadMenu = () => import('@/components/charts/download-menu');
const DownloadMenu = dynamic(() => keepTrying(loadMenu).then((module) => module.DownloadMenu));
const SlideDialog = dynamic(() =>
  keepTrying(() => import('@/components/charts/slide-dialog')).then((module) => module.SlideDialog),
);

/** Opens a menu of the files that a chart can be saved as. */
export function DownloadButton({
  title,
  saving,
  slides,
  onSave,
}: {
  title: string;
  /** How much of a file is written, 0 to 1; null where none is. */
  saving: number | null;
  /** What its slides are called, asked when they are wanted; null where there are none. */
  slides: (() => readonly string[]) | null;
  /** Without a slide, the whole chart. */
  onSave: (form: FileForm, slide?: number) => void;
}) {
  const { wanted, button, layer } = useLateLayer(loadMenu, 'menu');
  const [names, setNames] = useState<readonly string[] | null>(null);
  const [choosing, setChoosing] = useState(false);
  const choose = () => {
    setNames(slides?.() ?? null);
    setChoosing(true);
  };
  return (
    <>
      <PlainButton aria-label={`Download “${title}”`} aria-busy={saving !== null} {...button}>
        {saving === null ? 'Download' : savingWords(saving)}
      </PlainButton>
      <span role="status" className="visually-hidden">
        {saving === null ? '' : 'Saving the file…'}
      </span>
      {wanted ? (
        <Suspense fallback={null}>
          <DownloadMenu layer={layer} onSave={onSave} onSlide={slides ? choose : null} />
        </Suspense>
      ) : null}
      {names === null || names.length === 0 ? null : (
        <Suspense fallback={null}>
          <SlideDialog
            names={names}
            saving={saving !== null}
            opened={choosing}
            onSave={onSave}
            onClose={() => {
              setChoosing(false);
              // The menu that it was chosen from has gone.
              layer.target.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function savingWords(share: number): string {
  return share < 0.1 || share >= 1 ? 'Saving…' : `Saving, ${Math.round(share * 100)}%`;
}
