'use client';

import { PageFault } from '@/components/shell/page-fault';

/** What a page of a debate shows when it could not be made; the debate's header stays. */
export default PageFault;
