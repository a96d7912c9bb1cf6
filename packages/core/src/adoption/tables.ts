/** Every table of this concept. */
export type AdoptionTables = Record<never, never>
