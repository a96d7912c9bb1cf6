import {
  type Dong,
  err,
  type Instant,
  instantFromMs,
  isDong,
  isInstant,
  isMarketDay,
  ok,
  type Result,
} from '@cho40/values'
import { isCode } from '../codes/reference-code.ts'

/** One line of a requests file. */
export type RequestLine = {
  readonly id: string
  readonly code: string
  readonly amount: Dong
  /** `BIN:NUMBER` */
  readonly account: string
  readonly createdAt: Instant
  readonly expiresAt?: Instant
}

/** `line` is 1-based; `field` names what is missing or wrong, `json` when the line is no object. */
export type RequestLineProblem = {
  readonly type: 'BadRequestLine'
  readonly line: number
  readonly field: 'json' | 'id' | 'code' | 'amount' | 'account' | 'createdAt' | 'expiresAt'
}

/**
 * Reads requests as JSON lines `{"id","code","amount","account","createdAt","expiresAt"?}`. Blank
 * lines are passed over. Times are ISO 8601 with an offset or `Z`; amounts positive whole đồng.
 */
export function readRequestLines(text: string): Result<RequestLine[], RequestLineProblem> {
  const lines: RequestLine[] = []
  const ids = new Set<string>()
  for (const [index, json] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (json.trim() === '') continue
    const line = toRequestLine(parseObject(json))
    if (typeof line === 'string')
      return err({ type: 'BadRequestLine', line: index + 1, field: line })
    if (ids.has(line.id)) return err({ type: 'BadRequestLine', line: index + 1, field: 'id' })
    ids.add(line.id)
    lines.push(line)
  }
  return ok(lines)
}

function toRequestLine(
  fields: Record<string, unknown> | undefined,
): RequestLine | RequestLineProblem['field'] {
  if (fields === undefined) return 'json'
  const { id, code, amount, account } = fields
  const createdAt = toInstant(fields['createdAt'])
  const expiresAt = toInstant(fields['expiresAt'])
  if (typeof id !== 'string' || id === '') return 'id'
  if (typeof code !== 'string' || !isCode(code)) return 'code'
  if (!isDong(amount) || amount <= 0) return 'amount'
  if (typeof account !== 'string' || account === '') return 'account'
  if (createdAt === undefined) return 'createdAt'
  if (expiresAt === undefined && (fields['expiresAt'] ?? null) !== null) return 'expiresAt'
  return { id, code, amount, account, createdAt, ...(expiresAt === undefined ? {} : { expiresAt }) }
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value }
      : undefined
  } catch {
    return undefined
  }
}

const ISO_PATTERN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function toInstant(text: unknown): Instant | undefined {
  if (isInstant(text)) return text
  if (typeof text !== 'string' || !ISO_PATTERN.test(text)) return undefined
  // Date.parse would move 30 February into March.
  if (!isMarketDay(text.slice(0, 10))) return undefined
  const ms = Date.parse(text)
  return Number.isFinite(ms) ? instantFromMs(ms) : undefined
}
