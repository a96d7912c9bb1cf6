import type { Problem } from '@cho40/contract'
import { err, ok, type Result } from '@cho40/values'

/** A product code of Decision 26/2026: province, commune, ordinal kept by the commune, year. */
export type ProductCode = {
  readonly provinceCode: string
  readonly communeCode: string
  readonly ordinal: number
  readonly year: number
}

const FORM = /^(\d{2})-(\d{5})-(\d{1,4})-(20\d{2})$/

/**
 * Reads `19-02185-01-2026`; spaces and dots around the hyphens, as on the printed form, are let
 * pass. Whether the commune lies in the province is for the unit table of the day to say.
 * Problems: InvalidInput (productCode).
 */
export function readProductCode(text: string): Result<ProductCode, Problem> {
  const compact = text.trim().replace(/[\s.]*[-–][\s.]*/g, '-')
  const [, provinceCode = '', communeCode = '', ordinal = '0', year = '0'] =
    FORM.exec(compact) ?? []
  if (Number(ordinal) === 0) {
    return err({
      type: 'InvalidInput',
      issues: [{ path: 'productCode', message: 'not T-X-STT-20YY' }],
    })
  }
  return ok({ provinceCode, communeCode, ordinal: Number(ordinal), year: Number(year) })
}

/** `19-02185-01-2026`: the one spelling a code is kept in. */
export function formatProductCode(code: ProductCode): string {
  const { provinceCode, communeCode, ordinal, year } = code
  return `${provinceCode}-${communeCode}-${String(ordinal).padStart(2, '0')}-${year}`
}
