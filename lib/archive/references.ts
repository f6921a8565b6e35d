import { type ModelName, modelNames, modelOf } from '@/lib/archive/models';

/** A column that names rows of a model. */
type Reference = { column: string; to: ModelName };

const references = new Map(
  modelNames.map((name): [ModelName, Reference[]] => [
    name,
    Object.entries(modelOf(name).columns).flatMap(([column, what]) =>
      what.kind === 'id' && what.refers !== undefined
        ? { column, to: what.refers as ModelName }
        : [],
    ),
  ]),
);

/** The columns in which a model names rows of others, or of its own. */
export function referencesOf(name: ModelName): readonly Reference[] {
  return references.get(name) ?? [];
}

/** Where rows of a model are named by what is no part of the same thing: as what uses them. */
export function usersOf(name: ModelName): { model: ModelName; column: string }[] {
  const { thing } = modelOf(name).within;
  return modelNames.flatMap((model) => {
    const { within } = modelOf(model);
    return referencesOf(model).flatMap(({ column, to }) =>
      to === name && !(within.thing === thing && within.by === column) ? { model, column } : [],
    );
  });
}
