/** The part of Papa Parse 5 that is used; its published types bring in Node and DOM. */
declare module 'papaparse' {
  type PapaParse = {
    readonly parse: (
      text: string,
      config: { readonly delimiter: string },
    ) => { readonly data: readonly (readonly string[])[] }
    readonly unparse: (
      rows: readonly (readonly string[])[],
      config: { readonly newline: string },
    ) => string
  }
  /** A CommonJS module: its exports arrive as the default one. */
  const papa: PapaParse
  export default papa
}
