import { createCore, type Db, type Deps, migrate, sqliteDb } from '@cho40/core'
import { instantFromMs } from '@cho40/values'
import Database from 'better-sqlite3'
import { type CoreMarket, coreMarket } from './core-market.ts'
import { type Desk, openDesk } from './desk.ts'
import { newId } from './market-on-disk.ts'
import { SALES_AT_MS } from './sales.ts'

/** The library over a connection, its clock standing at the time of the sales. */
export function depsOver(db: Db, dialect: 'sqlite' | 'postgres' = 'sqlite'): Deps {
  const now = instantFromMs(SALES_AT_MS)
  return createCore({ db, dialect, clock: { now: () => now }, ids: { make: newId } })
}

/** A database file with a market and a cooperative's desk in it, as bytes, so that every run begins with the same. */
export async function marketImage(
  codes: number,
): Promise<{ readonly image: Uint8Array; readonly market: CoreMarket; readonly desk: Desk }> {
  const file = new Database(':memory:')
  const db = sqliteDb(file)
  await migrate(db, { dialect: 'sqlite', now: instantFromMs(SALES_AT_MS) })
  const market = await coreMarket(depsOver(db), codes)
  const desk = await openDesk(depsOver(db))
  const image = file.serialize()
  await db.destroy()
  return { image, market, desk }
}
