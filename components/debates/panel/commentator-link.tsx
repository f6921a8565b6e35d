import Link from 'next/link';
import { useOnSlide } from '@/components/charts/slide-context';

/** A commentator's name with the way to their page; beside a slide, which nothing leaves, the name. */
export function CommentatorLink({ slug, name }: { slug: string; name: string }) {
  return useOnSlide() ? <span>{name}</span> : <Link href={`/commentators/${slug}`}>{name}</Link>;
}
