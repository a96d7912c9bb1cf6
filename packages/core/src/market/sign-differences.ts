import type { SignDifference, SignField } from '@cho40/contract'
import type { VietQrFields } from '@cho40/vietqr'
import { bankByBin } from '@cho40/vietqr/banks'
import type { ScannedSign } from './scanned-sign.ts'

type Transfer = Extract<ScannedSign, { kind: 'transfer' }>

/**
 * In what a scanned transfer is not the sign it should be: a sign has no amount, its own code as
 * memo, one payee, and pays an account. Order: where the money goes first.
 */
export function differences(
  { bin, account, fields, broken }: Transfer,
  expected: { readonly account: { bin: string; number: string }; readonly code: string | null },
): SignDifference[] {
  const sameAccount = account.toUpperCase() === expected.account.number.toUpperCase()
  return [
    ...differs('bank', bankOf(expected.account.bin), bankOf(bin)),
    ...(sameAccount ? [] : differs('account', expected.account.number, account)),
    ...differs('payee', null, secondPayee(fields)),
    ...differs('service', 'QRIBFTTA', fields.service ?? null),
    ...differs('amount', null, fields.amount ?? null),
    ...differs('memo', expected.code, fields.additional?.purpose ?? null),
    ...differs('format', null, broken.length === 0 ? null : broken.join(' ')),
  ]
}

function differs(
  field: SignField,
  expected: string | null,
  found: string | null,
): SignDifference[] {
  return expected === found ? [] : [{ field, expected, found: found && printable(found) }]
}

/** The short name, or the BIN of a bank that nobody knows. */
function bankOf(bin: string): string {
  return bankByBin(bin)?.shortName ?? bin
}

/** The merchant templates beside the one that was read: other apps may take one of those. */
function secondPayee({ otherTemplates, accountTags }: VietQrFields): string | null {
  const tags = [...(otherTemplates ?? []).map(({ tag }) => tag), ...Object.keys(accountTags ?? {})]
  return tags.length === 0 ? null : tags.join(' ')
}

/** Found texts are a stranger's: no control, format or direction characters reach a screen. */
function printable(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd')
}
