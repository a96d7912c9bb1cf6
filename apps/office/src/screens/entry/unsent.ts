import type { EnterValue, PersonId, ReviseValue } from '@cho40/contract'

/** What could not be sent, with the id it was given here: sent twice, it is one value. */
export type Unsent = EnterValue | ReviseValue

const keyOf = (personId: PersonId): string => `cho40.unsent-values.${personId}`

/** What this person’s desk keeps for want of a network; a shared machine keeps each one’s apart. */
export function unsentOf(personId: PersonId): readonly Unsent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isValue) : []
  } catch {
    // What another program wrote there is not ours.
    return []
  }
}

/** Keeps it; false where the browser keeps nothing, so that the form stays open. */
export function keepUnsent(personId: PersonId, value: Unsent): boolean {
  const others = unsentOf(personId).filter(({ id }) => id !== value.id)
  return write(personId, [...others, value])
}

export function dropUnsent(personId: PersonId, id: Unsent['id']): void {
  write(
    personId,
    unsentOf(personId).filter((one) => one.id !== id),
  )
}

function write(personId: PersonId, values: readonly Unsent[]): boolean {
  try {
    if (values.length === 0) localStorage.removeItem(keyOf(personId))
    else localStorage.setItem(keyOf(personId), JSON.stringify(values))
    return true
  } catch {
    // A full or forbidden store keeps nothing; the caller says so.
    return false
  }
}

function isValue(one: unknown): one is Unsent {
  return typeof one === 'object' && one !== null && 'id' in one && 'indicatorId' in one
}
