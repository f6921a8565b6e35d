import { DebateSkeleton } from '@/components/debates/debate-skeleton';

export default function Loading() {
  return <DebateSkeleton />;
}
