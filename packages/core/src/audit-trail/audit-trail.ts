import type { AskAudit, AuditLine, AuditPage } from '@cho40/contract'
import { foldText } from '@cho40/values'
import type { Reading } from '../store/deps.ts'
import { belonging } from './belonging.ts'
import { type Cursor, type Line, linesOf } from './lines-of.ts'
import { named } from './named.ts'
import { sourceKey } from './source.ts'
import { AUDIT_SOURCES } from './sources.ts'

const PAGE = 50
/** Lines read for one answer to a search by words; what is older is the next page's. */
const READ_AT_ONCE = 2000

/**
 * What people did, the latest first, from every table that says who did something: searched by time,
 * by person — who did it or to whom —, by kind, whole (`payout.approved`) or its first word, by what
 * it belongs to with all below, and by words: every one of them stands in a line, whatever its marks.
 * A page of a search by words may be short, even empty, although `next` tells of older lines.
 */
export async function auditTrail(reading: Reading, asked: AskAudit): Promise<AuditPage> {
  const limit = asked.limit ?? PAGE
  const words = foldText(asked.words ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const most = words.length === 0 ? limit : READ_AT_ONCE
  const { lines, isAll } = await latest(reading, asked, most)
  const told = await named(reading, lines)
  const found = words.length === 0 ? told : told.filter((line) => says(line, words))
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : lines.at(-1)
  const more = !isAll || found.length > limit
  return {
    lines: page.map(({ source: _source, key: _key, ...line }) => line),
    next: more && last ? [last.at, last.source, last.key].join('|') : null,
  }
}

async function latest(
  reading: Reading,
  asked: AskAudit,
  most: number,
): Promise<{ readonly lines: readonly Line[]; readonly isAll: boolean }> {
  const before = cursorOf(asked.cursor)
  const [name, done] = (asked.kind ?? '').split('.')
  const mine = asked.scopeId === undefined ? undefined : await belonging(reading, asked.scopeId)
  const lines: Line[] = []
  for (const from of AUDIT_SOURCES) {
    if (name && from.name !== name) continue
    lines.push(...(await linesOf(reading, from, { ...asked, mine, before, done, limit: most })))
  }
  return { lines: lines.toSorted(latestFirst).slice(0, most), isAll: lines.length <= most }
}

function cursorOf(text: string | undefined): Cursor | undefined {
  const [at, source, ...key] = (text ?? '').split('|')
  const known = AUDIT_SOURCES.some((from) => sourceKey(from) === source)
  return at && source && known ? { at, source, key: key.join('|') } : undefined
}

function latestFirst(a: Line, b: Line): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  if (a.source !== b.source) return a.source < b.source ? -1 : 1
  return a.key > b.key ? -1 : 1
}

function says(line: AuditLine, words: readonly string[]): boolean {
  const facts = Object.values(line.detail).map((fact) =>
    typeof fact === 'string' ? fact : JSON.stringify(fact),
  )
  const parts = [line.by?.name, line.kind, line.about, line.phone, line.network, ...facts]
  const text = foldText(parts.filter(Boolean).join(' '))
  return words.every((word) => text.includes(word))
}
