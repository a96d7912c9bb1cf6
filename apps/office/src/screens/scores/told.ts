import type { KeptScore, PersonId, ScoreUnit } from '@cho40/contract'

export type Told = ScoreUnit['told'][number]
export type OfScore = Omit<ScoreUnit, 'told'>

const keyOf = (personId: PersonId, { cardId, unitCode, year }: OfScore): string =>
  `cho40.told.${personId}.${cardId}.${unitCode}.${year}`

/** What this person told of a card on this machine and nobody kept yet; undefined when nothing. */
export function draftOf(personId: PersonId, of: OfScore): readonly Told[] | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId, of)) ?? 'null')
    return Array.isArray(kept) ? kept.filter(isTold) : undefined
  } catch {
    // What another program wrote there is not ours, and a browser that keeps nothing has nothing.
    return undefined
  }
}

/** Keeps the draft, or puts it away; a browser that keeps nothing has it until the window closes. */
export function keepDraft(
  personId: PersonId,
  of: OfScore,
  told: readonly Told[] | undefined,
): void {
  try {
    if (told) localStorage.setItem(keyOf(personId, of), JSON.stringify(told))
    else localStorage.removeItem(keyOf(personId, of))
  } catch {
    // The screen holds it still.
  }
}

/** What was told with the score that was kept last: a revision begins with it. */
export function toldOf(kept: KeptScore | undefined): readonly Told[] {
  return (kept?.score.lines ?? [])
    .filter(({ from }) => from === 'told')
    .map(({ id, figure, evidence }) => ({ id, figure, evidence }))
}

function isTold(one: unknown): one is Told {
  if (typeof one !== 'object' || one === null) return false
  if (!('id' in one && 'figure' in one && 'evidence' in one)) return false
  const { id, figure, evidence } = one
  return typeof id === 'string' && typeof evidence === 'string' && isFigure(figure)
}

function isFigure(figure: unknown): boolean {
  if (figure === null) return true
  if (typeof figure !== 'object' || !('numerator' in figure && 'denominator' in figure))
    return false
  return isWhole(figure.numerator) && (figure.denominator === null || isWhole(figure.denominator))
}

function isWhole(n: unknown): boolean {
  return Number.isSafeInteger(n) && Number(n) >= 0
}
