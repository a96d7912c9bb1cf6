/** The table of administrative units; `src/places/read-units.ts` reads it. */
export declare const UNITS: string
