'use client';

import { PageFault } from '@/components/shell/page-fault';

/** What any page shows when it could not be made; the header of the site stays. */
export default PageFault;
