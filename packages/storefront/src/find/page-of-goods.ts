/** As many as fit a first response of 14 KB with room to spare. */
export const ON_ONE_PAGE = 30

export function pagesFor(total: number): number {
  return Math.max(1, Math.ceil(total / ON_ONE_PAGE))
}

/** The first page is there even when nothing is on it. */
export function pastTheEnd(number: number, total: number): boolean {
  return number > pagesFor(total)
}
