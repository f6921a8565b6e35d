'use client';

import { Notifications, notifications } from '@mantine/notifications';
import { giveNotices } from '@/components/ui/notices-place';

// Whatever can say something has the place where it appears with it: no connection is needed then.
giveNotices(Notifications);

export { notifications };
