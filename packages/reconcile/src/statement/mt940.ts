import {
  type Dong,
  dong,
  err,
  instantAtMarket,
  isMarketDay,
  MAX_POSTING,
  type MarketDay,
  marketDay,
  ok,
  type Result,
} from '@cho40/values'
import type { Page } from './message.ts'
import { eachInBlocks, type Pace, ROW_WORK } from './pace.ts'
import type { StatementProblem, StatementRow } from './statement.ts'

/** One field: its tag, its lines, and where it starts in the file. */
type Field = { readonly tag: string; readonly lines: string[]; readonly line: number }

type Open = {
  account?: string
  currency?: string
  opening?: Dong
  closing?: Dong
  from?: MarketDay
  to?: MarketDay
  rows: Omit<StatementRow, 'row'>[]
}

/** Date, mark, currency, amount: `C261121VND1500000,`. */
const BALANCE = /^([CD])(\d{6})([A-Z]{3})(\d{1,15}(?:,\d{0,2})?)$/
/** Value date, entry date, mark, funds code, amount, type, references (SWIFT MT940 field 61). */
const ENTRY =
  /^(\d{6})(\d{4})?(RC|RD|C|D)([A-Z])?(\d{1,15}(?:,\d{0,2})?)([A-Z][A-Z0-9]{3})([^/]{0,16}(?:\/(?!\/)[^/]*)*)(?:\/\/(.{0,16}))?$/

/**
 * Reads MT940 as SWIFT's standards lay it down: fields 20, 25, 28C, 60F/60M, 61, 86 and 62F/62M,
 * with or without the envelope of blocks. Own and strict: `mt940js` and `mt940-js` read amounts as
 * floating point, and the second takes credits for expenses. A field out of order, a day that is
 * none or an amount with a fraction of a đồng refuses the file.
 */
export async function readMt940(
  text: string,
  pace: Pace,
): Promise<Result<readonly Page[], StatementProblem>> {
  const pages: Page[] = []
  let open: Open | undefined
  const fields = await fieldsOf(text, pace)
  for (const [index, field] of fields.entries()) {
    if (field.tag === '20') open = { rows: [] }
    const isRead = open !== undefined && takeField(open, field)
    if (!isRead) return err({ type: 'MalformedMessage', at: `:${field.tag}:`, line: field.line })
    if (field.tag.startsWith('62') && open) {
      const page = pageOf(open)
      if (!page) return err({ type: 'MalformedMessage', at: `:${field.tag}:`, line: field.line })
      pages.push(page)
    }
    if (pace.isDue(ROW_WORK)) await pace.rest({ read: index, total: fields.length })
  }
  // A message without its closing balance was cut off.
  const isWhole = open === undefined || open.closing !== undefined
  return isWhole ? ok(pages) : err({ type: 'MalformedMessage', at: ':62F:' })
}

/** Lines that open with a tag start a field; the envelope's lines `{…}` and `-}` are none. */
async function fieldsOf(text: string, pace: Pace): Promise<Field[]> {
  const fields: Field[] = []
  let number = 0
  await eachInBlocks(text.split('\n'), pace, (raw) => {
    number += 1
    const line = raw.replace(/^\{.*?\{4:\s*/, '')
    if (/^\s*$|^\{|^-\}?/.test(line)) return
    const [, tag, value = ''] = /^:(\d{2}[A-Z]?):(.*)$/.exec(line) ?? []
    if (tag !== undefined) fields.push({ tag, lines: [value], line: number })
    else if (fields.length === 0) fields.push({ tag: '', lines: [line], line: number })
    else fields.at(-1)?.lines.push(line)
  })
  return fields
}

/** Adds what a field says to the open message; false when it cannot stand there. */
function takeField(open: Open, { tag, lines }: Field): boolean {
  const [first = ''] = lines
  switch (tag) {
    case '20':
    case '21':
    case '28':
    case '28C':
    case '64':
    case '65':
      return true
    case '25':
    case '25P':
      open.account = first.trim().replace(/^.*\//, '')
      return true
    case '60F':
    case '60M':
    case '62F':
    case '62M':
      return takeBalance(open, first.trim(), tag.startsWith('60'))
    case '61':
      return takeEntry(open, lines)
    case '86':
      return takeDetails(open, lines)
    default:
      return false
  }
}

function takeBalance(open: Open, text: string, isOpening: boolean): boolean {
  const [, mark, date = '', currency = '', figures = ''] = BALANCE.exec(text) ?? []
  const day = dayOf(date)
  const amount = amountOf(figures)
  const isInPlace = isOpening ? open.opening === undefined : open.opening !== undefined
  if (day === undefined || amount === undefined || !isInPlace) return false
  if (open.currency !== undefined && open.currency !== currency) return false
  const balance = dong(mark === 'D' ? -amount : amount)
  open.currency = currency
  if (isOpening) Object.assign(open, { opening: balance, from: day })
  else Object.assign(open, { closing: balance, to: day })
  return true
}

function takeEntry(open: Open, lines: readonly string[]): boolean {
  if (open.opening === undefined || open.closing !== undefined) return false
  const [, date = '', entry, mark = '', , figures = '', , owner = '', bank = ''] =
    ENTRY.exec((lines[0] ?? '').trim()) ?? []
  const valued = dayOf(date)
  const day = valued === undefined ? undefined : entryDay(valued, entry)
  const amount = amountOf(figures)
  const occurredAt = day === undefined ? undefined : instantAtMarket(day, '00:00:00')
  if (occurredAt === undefined || amount === undefined || amount === 0) return false
  if (amount > MAX_POSTING) return false
  // A reversed credit takes money back; a reversed debit returns it.
  const direction = mark === 'C' || mark === 'RD' ? 'in' : 'out'
  const reference = bank.trim() || (/^NONREF$/i.test(owner.trim()) ? '' : owner.trim())
  open.rows.push({
    occurredAt,
    precision: 'day',
    direction,
    amount: dong(amount),
    memo: (lines[1] ?? '').trim(),
    ...(reference === '' ? {} : { bankReference: reference }),
  })
  return true
}

/**
 * Field 86 tells of the entry above it; after the closing balance, of the message. Structured
 * details (`?20`–`?29`, `?60`–`?63` purpose, `?31` account, `?32` name) are taken apart.
 */
function takeDetails(open: Open, lines: readonly string[]): boolean {
  const last = open.rows.at(-1)
  if (open.closing !== undefined || last === undefined) return true
  const text = unwrapped(lines)
  const parts = /^\d{3}\?|^\?\d\d/.test(text) ? subfields(text) : undefined
  const memo = parts ? purposeOf(parts) : text.normalize('NFC')
  const account = parts?.get('31')
  const name = `${parts?.get('32') ?? ''}${parts?.get('33') ?? ''}`.trim()
  open.rows[open.rows.length - 1] = {
    ...last,
    memo: memo === '' ? last.memo : memo,
    ...(account === undefined && name === ''
      ? {}
      : { counterparty: { ...(account && { account }), ...(name !== '' && { name }) } }),
  }
  return true
}

/** Lines are cut at 65 characters, in the middle of a word; a shorter line ended by itself. */
function unwrapped(lines: readonly string[]): string {
  const cut = (line: string): string => (line.length >= 65 ? line : `${line.trimEnd()} `)
  return lines.map(cut).join('').trim()
}

function subfields(text: string): Map<string, string> {
  const parts = text.split('?').slice(1)
  return new Map(parts.map((part) => [part.slice(0, 2), part.slice(2).trimEnd()]))
}

function purposeOf(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .filter(([key]) => /^(2\d|6[0-3])$/.test(key))
    .map(([, part]) => part)
    .join('')
    .trim()
    .normalize('NFC')
}

function pageOf({ account, currency, opening, closing, from, to, rows }: Open): Page | undefined {
  if (account === undefined || currency === undefined) return undefined
  if (opening === undefined || closing === undefined) return undefined
  const period =
    from !== undefined && to !== undefined && from <= to ? { period: { from, to } } : {}
  return { account, currency, opening, closing, ...period, rows }
}

/** `YYMMDD`; years are of this century, since the đồng's messages are. */
function dayOf(date: string): MarketDay | undefined {
  const day = `20${date.slice(0, 2)}-${date.slice(2, 4)}-${date.slice(4, 6)}`
  return isMarketDay(day) ? marketDay(day) : undefined
}

/** The booking day `MMDD`, within half a year of the value date: it may lie in the next year. */
function entryDay(valued: MarketDay, entry: string | undefined): MarketDay | undefined {
  if (entry === undefined) return valued
  const year = Number(valued.slice(0, 4))
  const months = Number(entry.slice(0, 2)) - Number(valued.slice(5, 7))
  const shift = months > 6 ? -1 : months < -6 ? 1 : 0
  const day = `${year + shift}-${entry.slice(0, 2)}-${entry.slice(2)}`
  return isMarketDay(day) ? marketDay(day) : undefined
}

/** `1500000,` or `1500000,00`; a fraction of a đồng is refused. */
function amountOf(figures: string): number | undefined {
  const [, whole] = /^(\d{1,15})(?:,0{0,2})?$/.exec(figures) ?? []
  return whole === undefined ? undefined : Number(whole)
}
