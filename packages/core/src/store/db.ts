import type { Kysely } from 'kysely'
import type { CoreTables } from '../tables.ts'

/** A connection to the tables; which one decides whether it may write. */
export type Db = Kysely<CoreTables>
