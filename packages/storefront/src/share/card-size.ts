/** In pixels: what Facebook, Zalo and others cut previews to. */
export const CARD_SIZE = { width: 1200, height: 630 } as const
