import type { ListingId, Problem } from '@cho40/contract'
import { atWork } from './at-work.ts'
import type { CallProblem } from './call.ts'
import { within } from './within.ts'

/** A photograph of a phone over a weak network takes longer than any other call. */
const PATIENCE_MS = 120_000

/** Hangs a picture on a listing; what was wrong, if anything was. */
export async function sendPhoto(
  listingId: ListingId,
  { file, alt }: { readonly file: File; readonly alt: string },
): Promise<CallProblem | undefined> {
  const body = new FormData()
  body.set('file', file)
  body.set('alt', alt)
  try {
    // The browser itself says what kind of form it is, with the boundary.
    const init = { method: 'POST', headers: { 'x-cho40': '1' }, body }
    const wrong = within(PATIENCE_MS, async (signal) => {
      const response = await fetch(`/api/v1/photos/${listingId}`, { ...init, signal })
      if (response.ok) return undefined
      const answer = (await response.json()) as { problem?: Problem }
      return answer.problem ?? ({ type: 'Unreachable' } as const)
    })
    return await atWork(wrong)
  } catch {
    return { type: 'Unreachable' }
  }
}
