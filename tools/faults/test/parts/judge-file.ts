import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { sqliteDb, verify } from '@cho40/core'
import Database from 'better-sqlite3'
import type { BankWord, DurableLoad } from './durable-load.ts'

export type Judgement = {
  /** Answered with 200 and not in the file. */
  readonly lost: number
  /** In the file more than once, or money that nobody told of. */
  readonly doubled: number
}

/** Compares what the clients were answered with what the file holds; the server is not running. */
export function judgeFile(dataDir: string, load: DurableLoad): Judgement {
  const file = open(dataDir)
  try {
    const stored = countById(file, 'select id, 1 as amount from cho_device_event')
    const observed = countById(file, 'select event_id as id, amount from cho_observation')
    const lostEvents = load.ackedEvents().filter((id) => !stored.has(id))
    const lostWords = load.ackedWords().filter((word) => !isTold(observed, word))
    const sales = single(file, 'select count(*) from cho_sale')
    const appliedSales = single(
      file,
      `select count(*) from cho_device_event where status = 'applied'`,
    )
    const transfers = single(file, 'select count(*) from cho_bank_transfer')
    const money = single(file, 'select coalesce(sum(amount), 0) from cho_bank_transfer')
    const told = load.words().filter((word) => isTold(observed, word))
    const moneyTold = told.reduce((sum, { amount }) => sum + amount, 0)
    const doubled =
      Math.abs(sales - appliedSales) +
      Math.abs(transfers - told.length) +
      Math.abs(observed.size - told.length) +
      (money === moneyTold ? 0 : 1)
    return { lost: lostEvents.length + lostWords.length, doubled }
  } finally {
    file.close()
  }
}

/** Once everything has been sent again until it was answered: all sales settled, each by its own money. */
export function unsettled(dataDir: string, load: DurableLoad): number {
  const file = open(dataDir)
  try {
    const paid = `select count(*) from cho_payment_request where received = due`
    return load.words().length - single(file, paid)
  } finally {
    file.close()
  }
}

/** What SQLite and the library themselves say of the file. */
export async function soundness(
  dataDir: string,
): Promise<{ readonly integrity: string; readonly violations: readonly string[] }> {
  const file = open(dataDir)
  const integrity = String(file.pragma('integrity_check', { simple: true }))
  const db = sqliteDb(file, { readOnly: true })
  try {
    const { checks } = await verify({ db, dialect: 'sqlite' })
    const broken = checks.filter(({ violations }) => violations !== 0)
    return { integrity, violations: broken.map(({ id, violations }) => `${id}: ${violations}`) }
  } finally {
    await db.destroy()
  }
}

function open(dataDir: string): Database.Database {
  return new Database(join(dataDir, 'cho40.db'), { readonly: true, fileMustExist: true })
}

function single(file: Database.Database, query: string): number {
  return Number(file.prepare(query).pluck().get())
}

function countById(file: Database.Database, query: string): ReadonlyMap<string, number> {
  const rows = file.prepare<[], { id: string; amount: number }>(query).all()
  return new Map(rows.map(({ id, amount }) => [id, amount]))
}

function isTold(observed: ReadonlyMap<string, number>, word: BankWord): boolean {
  return observed.get(String(word.id)) === word.amount
}

/** What people would compare by hand: money at the bank, what it was put to, and every balance. */
export function meaningOf(path: string): Readonly<Record<string, readonly unknown[]>> {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  const all = (query: string) => file.prepare(query).raw().all()
  try {
    return {
      transfers: all(
        'select direction, amount, occurred_at, grade, memo, allocated from cho_bank_transfer order by 1, 2, 3, 5',
      ),
      requests: all('select code, due, received, state, flags from cho_payment_request order by 1'),
      balances: all(
        'select account_code, debits, credits from cho_balance where debits <> 0 or credits <> 0 order by 1, 2, 3',
      ),
      closes: all('select day, slip from cho_day_close order by 1'),
      exceptions: all('select type, count(*) from cho_exception group by 1 order by 1'),
    }
  } finally {
    file.close()
  }
}

/**
 * Every row of the library in one digest a table; two databases with the same digests hold the same.
 * Left out are tables of the copying itself.
 */
export function contentOf(path: string): Readonly<Record<string, string>> {
  const file = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const names = file
      .prepare<[], string>(
        `select name from sqlite_schema where type = 'table' and name like 'cho\\_%' escape '\\'
           and name not like 'cho\\_mirror\\_%' escape '\\' order by name`,
      )
      .pluck()
      .all()
    return Object.fromEntries(
      names.map((name) => {
        const rows = file.prepare(`select * from ${name}`).raw().all()
        const lines = rows.map((row) => JSON.stringify(row)).toSorted()
        return [
          name,
          `${rows.length} ${createHash('sha256').update(lines.join('\n')).digest('hex')}`,
        ]
      }),
    )
  } finally {
    file.close()
  }
}
