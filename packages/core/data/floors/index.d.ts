/** One file a floor; `src/catalogue/channels/floors.ts` holds them to their schema. */
export declare const FLOOR_FILES: readonly unknown[]
