/**
 * The part of Papa Parse 5 that is used. The import map of package.json lays these types over the
 * library: its published ones bring in Node and DOM, which no file here may see.
 */
type PapaParse = {
  readonly parse: (
    text: string,
    config: { readonly delimiter: string; readonly newline: string },
  ) => {
    readonly data: readonly (readonly string[])[]
    readonly errors: readonly unknown[]
  }
  readonly unparse: (
    rows: readonly (readonly string[])[],
    config: { readonly newline: string },
  ) => string
}

declare const papa: PapaParse

export = papa
