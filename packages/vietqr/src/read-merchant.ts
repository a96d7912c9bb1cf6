import { advance, type Cursor, openTemplate, tagText, valueOf } from './cursor.ts'
import { NAPAS_AID, VNPAY_AID } from './fields.ts'
import { noteObject, type Reading } from './reading.ts'

const NAPAS_TAG = 38

/**
 * Tags 26-51. Any of them may name the payee: a wallet's own template often stands before the one
 * of NAPAS, and some generators put NAPAS under 26.
 */
export function readMerchant(reading: Reading, parent: Cursor): void {
  const cursor = openTemplate(parent)
  let guid = ''
  let service: string | null = null
  let beneficiary: Cursor | null = null
  let hasMore = false
  while (advance(cursor)) {
    noteObject(reading, cursor)
    if (cursor.tag === 0) guid = valueOf(cursor)
    else if (cursor.tag === 1) beneficiary = openTemplate(cursor)
    else if (cursor.tag === 2) service = valueOf(cursor)
    else hasMore = true
  }
  if (cursor.fault !== null) {
    reading.problem ??= cursor.fault
    return
  }
  if (guid !== NAPAS_AID || !claimPayee(reading, parent.tag)) {
    reading.others.push({ tag: tagText(parent.tag), ...collect(openTemplate(parent), 0) })
    return
  }
  const { fields } = reading
  if (beneficiary !== null) readBeneficiary(reading, beneficiary)
  if (service !== null) fields.service = service
  fields.guid = guid
  fields.kind = 'vietqr'
  if (hasMore) fields.payeeTags = collect(openTemplate(parent), 3)
}

/**
 * Whether the NAPAS template under `tag` names the payee. With two of them the one under 38 counts;
 * between two under 38 the last, as for every repeated tag.
 */
function claimPayee(reading: Reading, tag: number): boolean {
  const { payeeTag, warnings, fields } = reading
  const misplaced = tag !== NAPAS_TAG
  if (misplaced) warnings.push({ type: 'AidMisplaced', tag: tagText(tag) })
  if (payeeTag !== -1) {
    warnings.push({ type: 'PayeeRepeated', tag: tagText(tag) })
    if (misplaced) return false
    delete fields.bankBin
    delete fields.account
    delete fields.nestedService
    delete fields.service
    delete fields.payeeTags
    delete fields.beneficiaryTags
  }
  reading.payeeTag = tag
  return true
}

/** 38-01: bank and account. Nothing of it is taken when a part cannot be read. */
function readBeneficiary(reading: Reading, cursor: Cursor): void {
  let bankBin: string | null = null
  let account: string | null = null
  let nestedService: string | null = null
  let more: Record<string, string> | null = null
  while (advance(cursor)) {
    noteObject(reading, cursor)
    if (cursor.tag === 0) bankBin = valueOf(cursor)
    else if (cursor.tag === 1) account = valueOf(cursor)
    else if (cursor.tag === 2) nestedService = valueOf(cursor)
    else {
      more ??= {}
      more[tagText(cursor.tag)] = valueOf(cursor)
    }
  }
  if (cursor.fault !== null) {
    reading.problem ??= cursor.fault
    return
  }
  const { fields } = reading
  if (bankBin !== null) fields.bankBin = bankBin
  if (account !== null) fields.account = account
  if (nestedService !== null) fields.nestedService = nestedService
  if (more !== null) fields.beneficiaryTags = more
}

/**
 * Without a NAPAS payee the payload belongs to the first VNPAY merchant in it, a closed scheme that
 * no shop can create for itself. Templates of other schemes are kept as they are.
 */
export function settlePayee(reading: Reading): void {
  const { fields, others } = reading
  if (fields.kind === undefined) {
    fields.kind = 'other'
    const at = others.findIndex(isPlainVnpay)
    if (at !== -1) {
      const merchantId = others[at]?.['01']
      others.splice(at, 1)
      fields.guid = VNPAY_AID
      if (merchantId !== undefined) fields.merchantId = merchantId
      fields.kind = 'vnpay'
    }
  }
  if (others.length > 0) fields.otherTemplates = others
}

function isPlainVnpay(template: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(template)
  return template['00'] === VNPAY_AID && keys.every((key) => /^(tag|00|01)$/.test(key))
}

/** The values of a template already known to be readable, from subtag `first` on. */
function collect(cursor: Cursor, first: number): Record<string, string> {
  const values: Record<string, string> = {}
  while (advance(cursor)) {
    if (cursor.tag >= first) values[tagText(cursor.tag)] = valueOf(cursor)
  }
  return values
}
