import type { Bound, ReportCell, ReportLine } from '@cho40/contract'
import type { AdoptionText } from '../../text/adoption.ts'
import type { Language } from '../../text/languages.ts'

const SIGN: Readonly<Record<Bound, string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': '≈ ',
}

type Wording = { readonly t: AdoptionText; readonly language: Language }

/** A figure with its bound: “> 90,00”; in words when it is kept back, absent or a share of nothing. */
export function figureText(cell: ReportCell, decimals: number, { t, language }: Wording): string {
  if (cell.state !== 'shown') return t[cell.state]
  if (cell.scaled === null) return t['not-applicable']
  return SIGN[cell.bound] + decimalText(cell.scaled, decimals, language)
}

/** A plan’s target with its bound; a dash where there is none. */
export function planText({ plan, decimals }: ReportLine, language: Language): string {
  return plan === null ? '–' : SIGN[plan.bound] + decimalText(plan.scaled, decimals, language)
}

/** What is above or below the line; a dash where nothing is shown. */
export function partText(
  cell: ReportCell,
  part: 'numerator' | 'denominator',
  language: Language,
): string {
  const number = cell.state === 'shown' ? cell[part] : null
  return number === null ? '–' : decimalText(number, 0, language)
}

/** Scaled by its decimals, in the digits of the language. */
export function decimalText(scaled: number, decimals: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(scaled / 10 ** decimals)
}
