import type { AnyRow, ModelName } from '@/lib/archive/models';

type ByModel = Map<ModelName, AnyRow[]>;

/** What an import writes, worked out before anything is written. */
export type Layout = {
  /** Rows of new things: they can be written out of sight beforehand. */
  beforehand: ByModel;
  /** Rows that become parts of what is in sight, and rows that name such. */
  atLast: ByModel;
  changed: { model: ModelName; was: AnyRow; row: AnyRow }[];
  removed: { model: ModelName; was: AnyRow }[];
  /** Things that make room whole, with all that hangs on them: ids by model. */
  cleared: Map<ModelName, string[]>;
  /** Debates that go to the deleted things, and the addresses that they have there. */
  setAside: { id: string; slug: string }[];
  /** Addresses that are free only when the rest is done. */
  slugs: { model: ModelName; id: string; slug: string }[];
  /** The reading that the charts of a new debate show, which can only be named when it is there. */
  references: { debateId: string; readingId: string }[];
  /** The archive's readings: their quotations are as it has them. */
  readings: string[];
};

/** Where nothing is written yet. */
export function emptyLayout(): Layout {
  return {
    beforehand: new Map(),
    atLast: new Map(),
    changed: [],
    removed: [],
    cleared: new Map(),
    setAside: [],
    slugs: [],
    references: [],
    readings: [],
  };
}
