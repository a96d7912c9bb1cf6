import { type Db, hasReader, serverConnections } from '@cho40/core'
import type { Finding } from './examine.ts'

/** More of the server's connections in use than this, and the next process may find none. */
const BUSY_SHARE = 0.9

/** What only a PostgreSQL server has: connections that run out, a wall before readers. */
export async function postgresFindings(db: Db): Promise<readonly Finding[]> {
  return [await connections(db), await readersWall(db)]
}

async function connections(db: Db): Promise<Finding> {
  const { used, most } = await serverConnections(db)
  return {
    ok: used <= most * BUSY_SHARE,
    name: 'Kết nối · Connections',
    found: `${used}/${most}`,
    advice:
      'sắp hết: tăng max_connections hoặc giảm CHO40_DATABASE_CONNECTIONS · nearly all in use: raise max_connections or lower CHO40_DATABASE_CONNECTIONS',
  }
}

/** A server without the role works, with one wall less: told, and no fault. */
async function readersWall(db: Db): Promise<Finding> {
  const stands = await hasReader({ db, dialect: 'postgres' })
  const found = stands
    ? 'có vai trò cho40_reader · there is a role of its own'
    : 'không có vai trò cho40_reader (docs/operating/postgres.md) · no role of its own'
  return { ok: true, name: 'Người đọc báo cáo · Readers', found, advice: '' }
}
