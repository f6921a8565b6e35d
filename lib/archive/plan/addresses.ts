import type { AnyRow } from '@/lib/archive/models';
import type { LibrarySide } from '@/lib/archive/plan/plan';
import type { Layout } from '@/lib/archive/plan/written';

const WITH_ADDRESS = ['Debate', 'Commentator', 'Theme', 'Proposition'] as const;

/** Gives everything an address of its own: where another has it, the first of `…-2`, `…-3` that is free. */
export function nameAddresses(layout: Layout, { heads }: LibrarySide): void {
  for (const model of WITH_ADDRESS) {
    const cleared = new Set(layout.cleared.get(model));
    const changes = layout.changed.filter((one) => one.model === model);
    const changedIds = new Set(changes.map(({ was }) => String(was.id)));
    const own = heads[model] as AnyRow[];
    const now = new Set(own.map(({ slug }) => String(slug)));
    const used = new Set(
      own
        .filter(({ id }) => !cleared.has(String(id)) && !changedIds.has(String(id)))
        .map(({ slug }) => String(slug)),
    );
    const asides = model === 'Debate' ? layout.setAside : [];
    for (const one of asides) {
      const slug = String(own.find(({ id }) => id === one.id)?.slug ?? one.id);
      used.delete(slug);
      one.slug = slug;
    }
    const takeFree = (wanted: string) => {
      let slug = wanted;
      for (let number = 2; used.has(slug); number += 1) slug = `${wanted}-${number}`;
      used.add(slug);
      return slug;
    };
    const rows = [
      ...changes.map(({ row }) => row),
      ...(layout.beforehand.get(model) ?? []),
      ...(layout.atLast.get(model) ?? []),
    ];
    for (const row of rows) {
      const slug = takeFree(String(row.slug));
      const id = String(row.id);
      if (now.has(slug)) {
        // Until then it has one that nobody else can have.
        row.slug = `arriving-${id}`.toLowerCase();
        layout.slugs.push({ model, id, slug });
      } else row.slug = slug;
    }
    for (const one of asides) one.slug = takeFree(one.slug);
  }
}
