import type { Problem } from '@cho40/contract'
import { err, isInstant, ok, type Result } from '@cho40/values'
import { BOOK_FORMAT, type BookLine } from './book-lines.ts'

export type HeadLine = Extract<BookLine, { line: 'book' }>
export type AccountLine = Extract<BookLine, { line: 'account' }>
export type RecordLine = Extract<BookLine, { line: 'record' }>
export type EndLine = Extract<BookLine, { line: 'end' }>

export type BookFile = {
  readonly head: HeadLine
  readonly accounts: readonly AccountLine[]
  /** The records, read as they are asked for; a line out of place is a problem. */
  readonly records: AsyncIterable<Result<RecordLine, Problem>>
  /** The last line, once the records have been read to their end. */
  readonly end: () => EndLine | undefined
}

/**
 * Reads an exported book line by line: its head and accounts at once, its records as a stream.
 * Problems: UnreadableMessage with the line.
 */
export async function bookFile(
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<Result<BookFile, Problem>> {
  const source = each(lines)
  const first = await source.next()
  const head = first.done ? undefined : parseLine(first.value)
  if (head?.line !== 'book' || head.format !== BOOK_FORMAT || !isInstant(head.openedAt)) {
    return broken(1)
  }
  const accounts: AccountLine[] = []
  let next = await source.next()
  let line = next.done ? undefined : parseLine(next.value)
  while (line?.line === 'account') {
    accounts.push(line)
    next = await source.next()
    line = next.done ? undefined : parseLine(next.value)
  }
  let last: EndLine | undefined
  async function* records(): AsyncGenerator<Result<RecordLine, Problem>> {
    let at = accounts.length + 2
    while (line?.line === 'record') {
      yield ok(line)
      next = await source.next()
      line = next.done ? undefined : parseLine(next.value)
      at += 1
    }
    if (line?.line !== 'end') yield broken(at)
    else if ((await source.next()).done !== true) yield broken(at + 1)
    else last = line
  }
  return ok({ head, accounts, records: records(), end: () => last })
}

async function* each(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  yield* lines
}

function parseLine(text: string): BookLine | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'line' in value && sound(value)
      ? (value as BookLine)
      : undefined
  } catch {
    return undefined
  }
}

/** The fields that the rebuild leans on, of the types it leans on. */
function sound(value: object): boolean {
  const fields = { ...value } as { readonly [field: string]: unknown }
  const texts: Readonly<Record<string, readonly string[]>> = {
    book: ['id', 'kind', 'openedAt', 'format'],
    account: ['code', 'role', 'kind', 'rule'],
    record: ['kind', 'subject', 'payload', 'hash'],
    end: ['hash'],
  }
  const wanted = texts[String(fields['line'])]
  if (!wanted?.every((field) => typeof fields[field] === 'string')) return false
  if (fields['line'] !== 'account') return true
  const { parent, party, min, max, closedSeq } = fields
  const isTextOrNone = (field: unknown) => field === null || typeof field === 'string'
  const isWholeOrNone = (field: unknown) => field === null || Number.isSafeInteger(field)
  return [parent, party].every(isTextOrNone) && [min, max, closedSeq].every(isWholeOrNone)
}

function broken(line: number): Result<never, Problem> {
  return err({ type: 'UnreadableMessage', reason: `BookBroken at line ${line}` })
}
