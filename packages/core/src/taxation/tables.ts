/** Every table of this concept. */
export type TaxationTables = Record<never, never>
