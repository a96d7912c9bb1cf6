import { randomBytes } from 'node:crypto'
import { FileShopReport, type ShopReportAbout, ShopReportCode } from '@cho40/contract'
import type { FormFields } from './form-fields.ts'

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What the form asks, as typed. */
export type TypedReport = {
  readonly reason: string
  readonly words: string
  readonly phone: string
}
export type WrongReportField = keyof TypedReport

/** 80 random bits in signs that are hard to misread. */
export function newReportCode(): string {
  return Array.from(randomBytes(16), (byte) => SIGNS[byte % 32]).join('')
}

/** `0123-4567-89AB-CDEF`, as it is read out. */
export function shownCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A code as people type it: small letters, spaces, an O for a nought. */
export function readCode(typed: string): string | undefined {
  const signs = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return ShopReportCode.safeParse(signs).success ? signs : undefined
}

export function typedReport(fields: FormFields): TypedReport {
  return { reason: fields.one('reason'), words: fields.one('words'), phone: fields.one('phone') }
}

/**
 * The report that a form says, or which of its fields are wrong; none of them for what no form of
 * ours sends. The same form gives the same id, so that sent twice it is one report.
 */
export function readReport(
  fields: FormFields,
  about: ShopReportAbout,
): { readonly report: FileShopReport } | { readonly wrong: readonly WrongReportField[] } {
  const typed = typedReport(fields)
  const wish = FileShopReport.safeParse({
    id: fields.one('id'),
    code: fields.one('code'),
    about,
    reason: typed.reason,
    words: typed.words,
    ...(typed.phone.trim() !== '' && { phone: typed.phone }),
  })
  if (wish.success) return { report: wish.data }
  const names = wish.error.issues.map(({ path }) => String(path[0]))
  const asked = ['reason', 'words', 'phone'] as const
  if (names.some((name) => !(asked as readonly string[]).includes(name))) return { wrong: [] }
  return { wrong: asked.filter((field) => names.includes(field)) }
}
