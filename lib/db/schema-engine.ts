import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

type Bindings = {
  __wbg_set_wasm(exports: unknown): void;
  SchemaEngine: typeof SchemaEngine;
};

let bindings: Promise<Bindings> | undefined;

/**
 * Prisma's own schema engine, compiled to WebAssembly, loaded by hand because Node cannot import
 * a `.wasm` file. It needs no native binary and no download.
 */
async function loadBindings(): Promise<Bindings> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const folder = path.dirname(entry);
  const loaded = (await import(
    pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href
  )) as Bindings;
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': loaded as unknown as WebAssembly.ModuleImports,
  });
  loaded.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`Prisma's schema engine stopped: ${message}`);
      },
    },
  });
  return loaded;
}

/**
 * Opens the schema engine on one SQLite file.
 *
 * @param url a libSQL address such as `file:data/counterpoint.db`
 * @param datamodel the text of `schema.prisma`, where a comparison with it is wanted
 */
export async function openSchemaEngine(url: string, datamodel?: string): Promise<SchemaEngine> {
  bindings ??= loadBindings();
  const { SchemaEngine: Engine } = await bindings;
  const factory = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }));
  return Engine.new(
    { datamodels: datamodel === undefined ? undefined : [['schema.prisma', datamodel]] },
    () => {},
    factory,
  );
}
