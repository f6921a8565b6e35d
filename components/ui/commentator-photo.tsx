import type { CSSProperties } from 'react';
import classes from './commentator-photo.module.css';

/**
 * A small picture of a commentator. Under it stand the initials: they are what is seen where the
 * picture is missing, is still on its way or cannot be had. It comes from its own address, which is
 * told nothing of the page.
 */
export function CommentatorPhoto({
  url,
  initials,
  size,
}: {
  url: string;
  initials: string;
  /** In pixels. */
  size: number;
}) {
  const style: CSSProperties = { width: size, height: size, fontSize: size * 0.36 };
  return (
    <span className={classes.photo} style={style} aria-hidden="true">
      {initials}
      {/* biome-ignore lint/performance/noImgElement: from anywhere, small, and never to be fetched by the server */}
      <img
        src={url}
        alt=""
        width={size}
        height={size}
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
      />
    </span>
  );
}
