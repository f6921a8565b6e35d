import { z } from 'zod';

/** A field that does not fit is left out: a line is never lost for it, and nothing else gets in. */
const fitting = (pattern: RegExp) => z.string().regex(pattern).optional().catch(undefined);

const counted = z.number().int().nonnegative().optional().catch(undefined);

/**
 * What a line of the log may say: what happened, where in the code, how long it took. Each field has
 * a form that holds no sentence, so that no text, name, token or address of somebody gets in by
 * mistake; a field that is not named here is left out.
 */
export const entrySchema = z.object({
  /** What happened, in a word or two of ours, such as `fault` or `refused-by-database`. */
  what: z
    .string()
    .regex(/^[a-z]{1,20}(-[a-z]{1,20}){0,4}$/)
    .catch('unnamed'),
  /** As the answer bears it in `x-request-id`. */
  requestId: fitting(/^[\w-]{1,64}$/),
  method: fitting(/^[A-Z]{1,10}$/),
  /** The pattern of a route (`/debates/[slug]/code`), never the address that was asked for. */
  route: fitting(/^\/[\w/()[\].@-]{0,100}$/),
  /** What was run: a page, an action, a route. */
  kind: fitting(/^[a-z-]{1,30}$/),
  status: z.number().int().min(100).max(599).optional().catch(undefined),
  /** How long it took, in milliseconds. */
  ms: counted,
  /** The class of the error. */
  error: fitting(/^[A-Za-z_$][\w$]{0,60}$/),
  /** The error's code (`ENOSPC`, `P2003`). */
  code: fitting(/^[A-Z][A-Z0-9_]{1,40}$/),
  /** The number that an error page shows. */
  digest: fitting(/^\d{1,20}(@E\d{1,6})?$/),
  /** Where in our code, the innermost first (see `ownFrames`). */
  frames: z
    .array(z.string().regex(/^[^\s()]{0,80} ?\([\w./[\]@~-]{1,200}:\d{1,9}:\d{1,9}\)$/))
    .max(20)
    .optional()
    .catch(undefined),
});

/** A line as it is handed in: any field may be missing, and what does not fit is left out. */
export type LogEntry = z.input<typeof entrySchema>;
