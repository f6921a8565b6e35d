'use client';

import { Menu } from '@mantine/core';
import { LayerAnchor } from '@/components/loading/layer-anchor';
import { type LateLayer, useOpenedWhenDrawn } from '@/components/loading/use-late-layer';

export type FileForm = 'svg' | 'png' | 'csv';

/** The files that a chart can be saved as. */
export function DownloadMenu({
  layer,
  onSave,
}: {
  layer: LateLayer;
  onSave: (form: FileForm) => void;
}) {
  const opened = useOpenedWhenDrawn(layer);
  return (
    <Menu
      id={layer.id}
      opened={opened}
      onChange={layer.onChange}
      position="bottom-end"
      withinPortal
    >
      <Menu.Target>
        <LayerAnchor target={layer.target} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSave('svg')}>Picture, SVG</Menu.Item>
        <Menu.Item onClick={() => onSave('png')}>Picture, PNG</Menu.Item>
        <Menu.Item onClick={() => onSave('csv')}>Table, CSV</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
