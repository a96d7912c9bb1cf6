import type { Db } from './db.ts'

/** Runs a statement at once and answers with its rows; none for most that write. */
export type Direct = <Row>(text: string, parameters: readonly unknown[]) => Row[]

const ofDatabase = new WeakMap<Db, Direct>()
const ofHeld = new WeakMap<Db, Direct>()

/** Notes that statements of this database need no waiting: SQLite answers within the call. */
export function offerDirect(db: Db, direct: Direct): void {
  ofDatabase.set(db, direct)
}

/**
 * Lets statements of a connection that the caller holds alone go past Kysely's promises, which cost
 * as much as SQLite itself. A database that a host wrapped, with a plugin or a driver of its own, is
 * another object and was never offered: its statements go the long way.
 */
export function holdDirect(db: Db, connection: Db): void {
  const direct = ofDatabase.get(db)
  if (direct) ofHeld.set(connection, direct)
}

/** The short way of a connection that is held, when there is one. */
export function directOf(connection: Db): Direct | undefined {
  return ofHeld.get(connection)
}
