'use client';

import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';

/** Three dots that open a menu of what else can be done with something, by its name. */
export function MoreMenu({ about, children }: { about: string; children: ReactNode }) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`More about ${about}`}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <g fill="currentColor">
              <circle cx="4" cy="10" r="1.6" />
              <circle cx="10" cy="10" r="1.6" />
              <circle cx="16" cy="10" r="1.6" />
            </g>
          </svg>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
