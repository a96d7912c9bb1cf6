import type { TextKey } from '../text/vi-rest.ts'
import type { Sale } from './sale.ts'
import { verdictOf } from './verdict.ts'

const OWN_WORDS = ['cash', 'voided', 'cancelled', 'claimed', 'waiting', 'alarm'] as const

/** Who says so, and how they know: the line under an order's state. */
export function knownHow(sale: Sale): TextKey {
  const verdict = verdictOf(sale)
  if (verdict === 'claimed' && sale.seen) return `how.${sale.seen.how}`
  const word = OWN_WORDS.find((own) => own === verdict) ?? gradeWord(sale)
  return `how.${word}`
}

function gradeWord({ request }: Sale): 'notified' | 'banked' | 'crosschecked' {
  const grade = request?.grade
  return grade === 'banked' || grade === 'crosschecked' ? grade : 'notified'
}
