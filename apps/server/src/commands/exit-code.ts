/** 0 done · 1 a problem was found, or the wish refused · 2 the command was used wrongly. */
export type ExitCode = 0 | 1 | 2

export const DONE = 0
export const REFUSED = 1
export const WRONG_USAGE = 2
