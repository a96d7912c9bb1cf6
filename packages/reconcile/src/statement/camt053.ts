import {
  dong,
  err,
  instantAtMarket,
  instantFromMs,
  isInstant,
  isMarketDay,
  MAX_POSTING,
  type MarketDay,
  marketDay,
  ok,
  type Result,
} from '@cho40/values'
import type { BankTime } from '../bank-time.ts'
import type { Page } from './message.ts'
import { BLOCK, type Pace } from './pace.ts'
import { MAX_BALANCE, type StatementProblem, type StatementRow } from './statement.ts'
import { attribute, xmlReader } from './xml-reader.ts'

/** An element of a statement, small enough to hold: an entry, a balance, the account. */
export type Element = {
  readonly name: string
  readonly currency: string
  text: string
  readonly children: Element[]
}

type Row = Omit<StatementRow, 'row'>
type Found = { readonly pages: Page[]; problem?: StatementProblem }

/**
 * Reads CAMT.053 of any version: accounts, balances (OPBD or PRCD, and CLBD), booked entries and
 * the transfers batched in them. Own and strict, on the reader that workbooks use: `iso20022.js`
 * fails on statements that leave out an optional bank and brings four packages along. Entries not
 * yet booked are no movements and are left out. Elements are taken up one entry at a time.
 */
export async function readCamt(
  text: string,
  pace: Pace,
): Promise<Result<readonly Page[], StatementProblem>> {
  const found: Found = { pages: [] }
  const xml = xmlReader(gatherer(found))
  for (let at = 0; at < text.length; at += BLOCK) {
    if (!xml.push(text.slice(at, at + BLOCK))) break
    if (found.problem) return err(found.problem)
    if (pace.isDue(BLOCK)) await pace.rest({ read: at, total: text.length })
  }
  if (found.problem) return err(found.problem)
  return xml.end() ? ok(found.pages) : err({ type: 'MalformedMessage', at: 'Document' })
}

/** Builds elements and hands each part of a statement on as soon as it closes. */
function gatherer(found: Found): Parameters<typeof xmlReader>[0] {
  const path: Element[] = []
  let page: OpenPage | undefined
  return {
    open: (name, tag) => {
      const currency = name === 'Amt' || name === 'TxAmt' ? (attribute(tag, 'Ccy') ?? '') : ''
      path.push({ name, currency, text: '', children: [] })
      if (name === 'Stmt') page = { rows: [] }
    },
    text: (piece) => {
      const element = path.at(-1)
      if (element) element.text += piece
    },
    close: (name) => {
      const element = path.pop()
      const parent = path.at(-1)
      if (element === undefined || found.problem) return
      if (name === 'Stmt' && page) {
        const done = closePage(page)
        if (done.ok) found.pages.push(done.value)
        else found.problem = done.problem
      } else if (parent?.name === 'Stmt' && page) {
        const taken = takePart(page, element)
        if (!taken.ok) found.problem = taken.problem
      } else if (parent && path.some((one) => one.name === 'Stmt')) parent.children.push(element)
    },
  }
}

type OpenPage = {
  account?: string
  currency?: string
  opening?: number
  previous?: number
  closing?: number
  from?: MarketDay
  to?: MarketDay
  readonly rows: Row[]
}

function takePart(page: OpenPage, element: Element): Result<void, StatementProblem> {
  if (element.name === 'Acct') {
    const account = textAt(element, 'Id/Othr/Id') ?? textAt(element, 'Id/IBAN')
    if (account !== undefined) page.account = account
  } else if (element.name === 'FrToDt') {
    const from = dayAt(element, 'FrDtTm')
    const to = dayAt(element, 'ToDtTm')
    if (from && to) Object.assign(page, { from, to })
  } else if (element.name === 'Bal') return takeBalance(page, element)
  else if (element.name === 'Ntry') return takeEntry(page, element)
  return ok(undefined)
}

function takeBalance(page: OpenPage, element: Element): Result<void, StatementProblem> {
  const kind = textAt(element, 'Tp/CdOrPrtry/Cd') ?? ''
  if (!/^(OPBD|PRCD|CLBD)$/.test(kind)) return ok(undefined)
  const amount = signedAmount(element)
  if (!amount.ok) return amount
  const currency = sameCurrency(page, element)
  if (!currency.ok) return currency
  const field = { OPBD: 'opening', PRCD: 'previous', CLBD: 'closing' }[kind] ?? ''
  Object.assign(page, { [field]: amount.value })
  return ok(undefined)
}

function takeEntry(page: OpenPage, entry: Element): Result<void, StatementProblem> {
  const status = textAt(entry, 'Sts/Cd') ?? textAt(entry, 'Sts') ?? 'BOOK'
  if (status !== 'BOOK') return ok(undefined)
  const amount = signedAmount(entry)
  if (!amount.ok) return amount
  const currency = sameCurrency(page, entry)
  if (!currency.ok) return currency
  const time = timeAt(entry, 'BookgDt') ?? timeAt(entry, 'ValDt')
  if (time === undefined) return err({ type: 'MalformedMessage', at: 'Ntry/BookgDt' })
  if (amount.value === 0) return ok(undefined)
  if (Math.abs(amount.value) > MAX_POSTING) return err({ type: 'MalformedMessage', at: 'Ntry/Amt' })
  for (const part of partsOf(entry, amount.value)) page.rows.push(rowOf(entry, part, time))
  return ok(undefined)
}

type Part = { readonly details: Element | undefined; readonly amount: number }

/** A batch is taken apart when its transfers state amounts that sum to it; else it is one row. */
function partsOf(entry: Element, total: number): readonly Part[] {
  const details = entry.children
    .filter(({ name }) => name === 'NtryDtls')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'TxDtls'))
  if (details.length < 2) return [{ details: details[0], amount: total }]
  const parts = details.map((one): Part => {
    const text = textAt(one, 'Amt') ?? textAt(one, 'AmtDtls/TxAmt/Amt')
    const amount = wholeAmount(text) ?? Number.NaN
    const isOut = (textAt(one, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd')) === 'DBIT'
    return { details: one, amount: isOut ? -amount : amount }
  })
  const sum = parts.reduce((all, { amount }) => all + amount, 0)
  const areAll = sum === total && parts.every(({ amount }) => amount !== 0)
  return areAll ? parts : [{ details: undefined, amount: total }]
}

function rowOf(entry: Element, { details, amount }: Part, time: BankTime): Row {
  const side = amount > 0 ? 'Dbtr' : 'Cdtr'
  const at = (path: string): string | undefined => details && textAt(details, path)
  const name = at(`RltdPties/${side}/Nm`) ?? at(`RltdPties/${side}/Pty/Nm`)
  const account = at(`RltdPties/${side}Acct/Id/Othr/Id`) ?? at(`RltdPties/${side}Acct/Id/IBAN`)
  const reference = at('Refs/AcctSvcrRef') ?? textAt(entry, 'AcctSvcrRef') ?? at('Refs/TxId')
  const memo = remittance(details) || textAt(entry, 'AddtlNtryInf') || at('AddtlTxInf') || ''
  return {
    ...time,
    direction: amount > 0 ? 'in' : 'out',
    amount: dong(Math.abs(amount)),
    memo: memo.normalize('NFC'),
    ...(reference === undefined ? {} : { bankReference: reference }),
    ...(name === undefined && account === undefined
      ? {}
      : {
          counterparty: {
            ...(account === undefined ? {} : { account }),
            ...(name === undefined ? {} : { name }),
          },
        }),
  }
}

function remittance(details: Element | undefined): string {
  const parts = details?.children.filter(({ name }) => name === 'RmtInf') ?? []
  return parts
    .flatMap(({ children }) => children.filter(({ name }) => name === 'Ustrd'))
    .map(({ text }) => text.trim())
    .join(' ')
}

function closePage(page: OpenPage): Result<Page, StatementProblem> {
  const { account, currency, closing, from, to, rows } = page
  if (account === undefined) return err({ type: 'MalformedMessage', at: 'Acct/Id' })
  const opening = page.opening ?? page.previous
  return ok({
    account,
    currency: currency ?? 'VND',
    ...(opening === undefined ? {} : { opening: dong(opening) }),
    ...(closing === undefined ? {} : { closing: dong(closing) }),
    ...(from === undefined || to === undefined || from > to ? {} : { period: { from, to } }),
    rows,
  })
}

function sameCurrency(page: OpenPage, element: Element): Result<void, StatementProblem> {
  const currency = element.children.find(({ name }) => name === 'Amt')?.currency ?? ''
  if (currency !== 'VND') return err({ type: 'ForeignCurrency', currency })
  page.currency = currency
  return ok(undefined)
}

/** `Amt` with the sign of `CdtDbtInd`, from the account holder's side. */
function signedAmount(element: Element): Result<number, StatementProblem> {
  const amount = wholeAmount(textAt(element, 'Amt'))
  const side = textAt(element, 'CdtDbtInd')
  if (amount === undefined || (side !== 'CRDT' && side !== 'DBIT')) {
    return err({ type: 'MalformedMessage', at: `${element.name}/Amt` })
  }
  return ok(side === 'CRDT' ? amount : -amount)
}

function wholeAmount(text: string | undefined): number | undefined {
  const [, whole] = /^(\d{1,15})(?:\.0{1,5})?$/.exec(text ?? '') ?? []
  const amount = whole === undefined ? undefined : Number(whole)
  return amount !== undefined && amount <= MAX_BALANCE ? amount : undefined
}

function textAt(element: Element, path: string): string | undefined {
  let at: Element | undefined = element
  for (const name of path.split('/')) at = at?.children.find((child) => child.name === name)
  const text = at?.text.trim()
  return text === '' || at?.children.length ? undefined : text
}

/** `Dt` is a day; `DtTm` a moment, at the market unless it names its offset. */
function timeAt(element: Element, path: string): BankTime | undefined {
  const day = textAt(element, `${path}/Dt`)
  if (day !== undefined) {
    const occurredAt = isMarketDay(day.slice(0, 10))
      ? instantAtMarket(day.slice(0, 10), '00:00:00')
      : undefined
    return occurredAt && { occurredAt, precision: 'day' }
  }
  const moment = textAt(element, `${path}/DtTm`) ?? ''
  const [, date, time, zone] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(moment) ?? []
  // Date.parse would move 30 February into March.
  if (date === undefined || time === undefined || !isMarketDay(date)) return undefined
  if (zone === undefined) {
    const occurredAt = instantAtMarket(date, time)
    return occurredAt && { occurredAt, precision: 'second' }
  }
  const ms = Date.parse(`${date}T${time}${zone}`)
  if (!Number.isFinite(ms)) return undefined
  const occurredAt = instantFromMs(ms)
  return isInstant(occurredAt) ? { occurredAt, precision: 'second' } : undefined
}

function dayAt(element: Element, path: string): MarketDay | undefined {
  const day = textAt(element, path)?.slice(0, 10) ?? ''
  return isMarketDay(day) ? marketDay(day) : undefined
}
