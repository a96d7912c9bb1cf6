import type { TextKey } from '../text/vi-rest.ts'
import type { Sale } from './sale.ts'
import { verdictOf } from './verdict.ts'

/** Who says so, and how they know: the line under an order's state. */
export function knownHow(sale: Sale): TextKey {
  const verdict = verdictOf(sale)
  switch (verdict) {
    case 'cash':
    case 'voided':
    case 'cancelled':
    case 'claimed':
    case 'waiting':
      return `how.${verdict}`
    case 'alarm':
      return 'how.alarm'
    default:
      return `how.${gradeWord(sale)}`
  }
}

function gradeWord({ request }: Sale): 'notified' | 'banked' | 'crosschecked' {
  const grade = request?.grade
  return grade === 'banked' || grade === 'crosschecked' ? grade : 'notified'
}
