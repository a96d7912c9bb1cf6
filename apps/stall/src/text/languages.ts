/** Packs that ship with the till. Vietnamese is inside it; the others are one JSON file each. */
export const LANGUAGES = [
  { code: 'vi', name: 'Tiếng Việt' },
  { code: 'en', name: 'English' },
] as const
