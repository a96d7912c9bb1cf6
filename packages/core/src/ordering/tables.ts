/** Every table of this concept. */
export type OrderingTables = Record<never, never>
