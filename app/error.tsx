'use client';

import { PageFault } from '@/components/shell/page-fault';

/** What a page shows when it could not be made. */
export default PageFault;
