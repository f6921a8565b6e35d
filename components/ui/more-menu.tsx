'use client';

import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { MoreDots } from '@/components/ui/more-dots';

/** Three dots that open a menu of what else can be done with something, by its name. */
export function MoreMenu({ about, children }: { about: string; children: ReactNode }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More about ${about}`}>
          <MoreDots />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
