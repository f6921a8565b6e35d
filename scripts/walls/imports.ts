// What the files of the house import from each other, and what is wrong with it.
import path from 'node:path';

/** File → the files of the house that it imports: values, types, and what it loads later. */
export type ImportGraph = Map<string, string[]>;

const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+|new URL\(\s*)'([^']+)'/g;

/**
 * The files of the house that a file imports.
 *
 * @param all every file there is, from the root
 */
export function readImports(file: string, content: string, all: readonly string[]): string[] {
  const known = new Set(all);
  const found = new Set<string>();
  for (const [, name = ''] of content.matchAll(IMPORT)) {
    const bare = name.startsWith('@/')
      ? name.slice(2)
      : path.posix.join(path.posix.dirname(file), name);
    for (const ending of ['', '.ts', '.tsx'])
      if (known.has(bare + ending)) found.add(bare + ending);
  }
  return [...found];
}

/** The sets of files that reach themselves again by imports (Tarjan's strongly connected components). */
export function listCircles(graph: ImportGraph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  function visit(file: string): number {
    const place = order.size;
    order.set(file, place);
    lowest.set(file, place);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      const reached = order.has(next)
        ? open.includes(next)
          ? (order.get(next) ?? 0)
          : place
        : visit(next);
      lowest.set(file, Math.min(lowest.get(file) ?? place, reached));
    }
    if (lowest.get(file) === place) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
    }
    return lowest.get(file) ?? place;
  }
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** A room is a folder of `lib` or `components`, with what lies in it; `app` and `prisma` are one each. */
function roomOf(file: string): string {
  const [top = '', room = ''] = file.split('/');
  return top === 'lib' || top === 'components' ? `${top}/${room}` : top;
}

/** Pairs of rooms that import from each other, each with one import either way. */
export function listRoomsKnowingEachOther(graph: ImportGraph): string[] {
  const ways = new Map<string, string>();
  for (const [file, imports] of graph)
    for (const other of imports)
      if (roomOf(file) !== roomOf(other))
        ways.set(`${roomOf(file)} ${roomOf(other)}`, `${file} → ${other}`);
  return [...ways].flatMap(([way, example]) => {
    const [from = '', to = ''] = way.split(' ');
    const back = ways.get(`${to} ${from}`);
    return from < to && back !== undefined ? [`${example}, ${back}`] : [];
  });
}
