import { sqliteDb, verify } from '@cho40/core'
import type { World } from '../world.ts'
import { accuse } from './notebook.ts'

/** Every invariant, the whole audit chain, and everything that was ever promised to anyone. */
export async function judgeAll(world: World): Promise<void> {
  const { database } = world.server
  const { notebook } = world
  // A process that died in a transaction holds what it had not committed: nobody may look at that.
  if (database.inTransaction) return
  const report = await verify({ db: sqliteDb(database), dialect: 'sqlite' })
  for (const { id, statement, violations } of report.checks) {
    if (violations > 0) accuse(notebook, id, { statement, violations })
  }
  judgePromises(world)
}

/** What was acknowledged is there; what was never said is not. */
function judgePromises({ notebook, server }: World): void {
  const { database } = server
  // Sales over a sign nobody told of; the judge of walk-ups asks whether they were meant.
  const sales = new Set(
    database
      .prepare(`select s.id from cho_sale s where not exists (select 1 from cho_payment_request q
        where q.sale_id = s.id and q.flags like '%walk_up%')`)
      .pluck()
      .all(),
  )
  const told = new Set<unknown>()
  for (const [id, sent] of notebook.sent) {
    if (sent.sale === undefined) continue
    told.add(sent.sale)
    if (sent.fate === 'applied' && !sales.has(sent.sale)) {
      accuse(notebook, 'no confirmed sale is lost', { event: id, sale: sent.sale })
    }
    if (sent.fate === 'refused' && sales.has(sent.sale)) {
      accuse(notebook, 'a refused sale has no effect', { event: id, sale: sent.sale })
    }
  }
  for (const sale of sales) {
    if (!told.has(sale)) accuse(notebook, 'no sale is there that nobody made', { sale })
  }
  const observed = new Set(
    database.prepare("select source || '/' || event_id from cho_observation").pluck().all(),
  )
  for (const event of notebook.acknowledged) {
    if (!observed.has(event)) accuse(notebook, 'no acknowledged notice is lost', { event })
  }
  for (const event of notebook.forged) {
    const there = [...observed].some((said) => String(said).endsWith(`/${event}`))
    if (there) accuse(notebook, 'nothing forged is in the books', { event })
  }
}
