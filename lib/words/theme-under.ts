/** A theme below another, as it is called where its parent does not stand above it: "Economy › Trade". */
export function themeUnder(parent: string, name: string): string {
  return `${parent} › ${name}`;
}
