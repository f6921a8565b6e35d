'use client';

import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { LayerAnchor } from '@/components/loading/layer-anchor';
import { Mantine } from '@/components/loading/mantine';
import { type LateLayer, useOpenedWhenDrawn } from '@/components/loading/use-late-layer';

/** A menu that comes when its button is first wanted; its items are `Menu.Item`s. */
export function LateMenu({ layer, children }: { layer: LateLayer; children: ReactNode }) {
  const opened = useOpenedWhenDrawn(layer);
  return (
    <Mantine>
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
        <Menu.Dropdown>{children}</Menu.Dropdown>
      </Menu>
    </Mantine>
  );
}
