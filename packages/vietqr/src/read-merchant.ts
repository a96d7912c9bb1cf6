import { endOf, objectAt, objectsOf, type Source, tagOf, tagText } from './data-object.ts'
import { NAPAS_AID, VNPAY_AID } from './fields.ts'
import { noteOddities, type Reading, refuseAt } from './reading.ts'

const NAPAS_TAG = 38

/**
 * Tags 26-51. Any of them may name the payee: a wallet's own template often stands before the one
 * of NAPAS, and some generators put NAPAS under 26.
 */
export function readMerchant(reading: Reading, from: number, to: number): void {
  const { text } = reading
  const path = text.slice(from - 4, from - 2)
  let guid = ''
  let service: string | undefined
  let payeeFrom = -1
  let payeeTo = -1
  let last = -1
  let odd = false
  for (let at = from; at < to; ) {
    const object = objectAt(reading, at, to)
    if (object < 0) return refuseAt(reading, at, { from, to, path })
    const tag = tagOf(object)
    const end = endOf(object)
    odd ||= tag <= last || end === at + 4
    last = tag > last ? tag : last
    if (tag === 0) guid = text.slice(at + 4, end)
    else if (tag === 2) service = text.slice(at + 4, end)
    else if (tag === 1) {
      payeeFrom = at + 4
      payeeTo = end
    }
    at = end
  }
  if (odd) noteOddities(reading, { from, to, path })
  if (guid !== NAPAS_AID || !claimPayee(reading, Number(path))) {
    reading.otherTemplates ??= []
    reading.otherTemplates.push({ tag: path, ...taggedValues(objectsOf(reading, from, to)) })
    return
  }
  reading.guid = NAPAS_AID
  reading.service = service
  if (payeeFrom !== -1) readBeneficiary(reading, payeeFrom, payeeTo)
  if (last > 2) reading.payeeTags = moreTags(reading, from, to)
}

/**
 * Whether the NAPAS template under `tag` names the payee. With two of them the one under 38 counts;
 * between two under 38 the last, as for every repeated tag.
 */
function claimPayee(reading: Reading, tag: number): boolean {
  const misplaced = tag !== NAPAS_TAG
  if (misplaced) reading.warnings.push({ type: 'AidMisplaced', tag: tagText(tag) })
  if (reading.payeeTag !== -1) {
    reading.warnings.push({ type: 'PayeeRepeated', tag: tagText(tag) })
    if (misplaced) return false
    reading.bankBin = undefined
    reading.account = undefined
    reading.nestedService = undefined
    reading.payeeTags = undefined
    reading.beneficiaryTags = undefined
  }
  reading.payeeTag = tag
  return true
}

/** 38-01: bank and account. Nothing of it is taken when a part cannot be read. */
function readBeneficiary(reading: Reading, from: number, to: number): void {
  const { text } = reading
  let bankBin: string | undefined
  let account: string | undefined
  let nestedService: string | undefined
  let last = -1
  let odd = false
  for (let at = from; at < to; ) {
    const object = objectAt(reading, at, to)
    if (object < 0) return refuseAt(reading, at, { from, to, path: pathOf(reading) })
    const tag = tagOf(object)
    const end = endOf(object)
    odd ||= tag <= last || end === at + 4
    last = tag > last ? tag : last
    if (tag === 0) bankBin = text.slice(at + 4, end)
    else if (tag === 1) account = text.slice(at + 4, end)
    else if (tag === 2) nestedService = text.slice(at + 4, end)
    at = end
  }
  if (odd) noteOddities(reading, { from, to, path: pathOf(reading) })
  reading.bankBin = bankBin
  reading.account = account
  reading.nestedService = nestedService
  if (last > 2) reading.beneficiaryTags = moreTags(reading, from, to)
}

function pathOf({ payeeTag }: Reading): string {
  return `${tagText(payeeTag)}-01`
}

/**
 * Without a NAPAS payee the payload belongs to the first VNPAY merchant in it, a closed scheme that
 * no shop can create for itself. Templates of other schemes are kept as they are.
 */
export function settlePayee(reading: Reading): void {
  const { otherTemplates, payeeTag } = reading
  if (otherTemplates === undefined || payeeTag !== -1) return
  const at = otherTemplates.findIndex(isPlainVnpay)
  if (at === -1) return
  reading.guid = VNPAY_AID
  reading.merchantId = otherTemplates[at]?.['01']
  if (otherTemplates.length === 1) reading.otherTemplates = undefined
  else otherTemplates.splice(at, 1)
}

function isPlainVnpay(template: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(template)
  return template['00'] === VNPAY_AID && keys.every((key) => /^(?:tag|00|01)$/.test(key))
}

type Objects = ReturnType<typeof objectsOf>

function taggedValues(objects: Objects): Record<string, string> {
  return Object.fromEntries(objects.map(({ tag, value }) => [tag, value]))
}

/** Subtags beyond the 00, 01 and 02 that NAPAS defines. */
function moreTags(source: Source, from: number, to: number): Record<string, string> {
  return taggedValues(objectsOf(source, from, to).filter(({ tag }) => tag > '02'))
}
