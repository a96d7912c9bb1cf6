/** The bucket of goods that are there now, not promised for a day. */
export const AT_HAND = '' as const
