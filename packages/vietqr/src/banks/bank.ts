import { BANK_ROWS } from './bank-data.ts'
import {
  AUTOFILLS_SINCE,
  type BankKind,
  FORMER_NAMES,
  type FormerName,
  KINDS,
  OTHER_CODES,
} from './bank-notes.ts'

export type Bank = {
  /** Six digits, the key. NAPAS routing ids need not start with 9704. */
  readonly bin: string
  /** Code of api.vietqr.io, which its links and images use. */
  readonly code: string
  readonly otherCodes: readonly string[]
  readonly shortName: string
  /** Legal name in Vietnamese. */
  readonly name: string
  readonly formerName: FormerName | null
  readonly swift: string | null
  readonly kind: BankKind
  /** Whether its app pays by scanning a VietQR; null where no source tells. */
  readonly paysByScan: boolean | null
  /** Whether NAPAS tells the holder's name of its accounts; null where no source tells. */
  readonly looksUpNames: boolean | null
  /** Since when its app fills in a transfer from a link; null when it only opens. */
  readonly autofillsSince: string | null
}

/** All institutions, by ascending BIN. */
export const banks: readonly Bank[] = /* @__PURE__ */ readBanks()

function readBanks(): Bank[] {
  return BANK_ROWS.trim().split('\n').map(readBank)
}

function readBank(row: string): Bank {
  const [bin = '', code = '', shortName = '', name = '', swift = '', flags = ''] = row.split('|')
  return {
    bin,
    code,
    otherCodes: OTHER_CODES[bin] ?? [],
    shortName,
    name,
    formerName: FORMER_NAMES[bin] ?? null,
    swift: swift === '' ? null : swift,
    kind: KINDS[bin] ?? 'bank',
    paysByScan: readFlag(flags[0]),
    looksUpNames: readFlag(flags[1]),
    autofillsSince: AUTOFILLS_SINCE[bin] ?? null,
  }
}

function readFlag(flag: string | undefined): boolean | null {
  if (flag === '1') return true
  return flag === '0' ? false : null
}

/** Short and legal name as lists printed them on `day` (`YYYY-MM-DD`): for old receipts. */
export function bankNamesOn(bank: Bank, day: string): { shortName: string; name: string } {
  const { formerName } = bank
  const old = formerName !== null && formerName.listedUntil !== null && day < formerName.listedUntil
  const { shortName, name } = old ? formerName : bank
  return { shortName, name }
}
