'use client';

import { Notifications, type NotificationsProps, notifications } from '@mantine/notifications';
import { Mantine } from '@/components/loading/mantine';
import { giveNotices } from '@/components/ui/notices-place';

// Whatever can say something has the place where it appears with it: no connection is needed then.
giveNotices(function Shown(props: NotificationsProps) {
  return (
    <Mantine>
      <Notifications {...props} />
    </Mantine>
  );
});

export { notifications };
