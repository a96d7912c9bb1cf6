import type { World } from '../world.ts'
import { decidedMovements } from './decided-movements.ts'
import { saidBy } from './movement-of.ts'
import { accuse, type Notebook } from './notebook.ts'

type Row = { memo: string; source: string; event_id: string; bank_reference: string | null }
type Group = { intact: number; all: number; matched: number; channel: string }

/**
 * Money over a sign is a sale of its stall, if its code came through. Look-alikes of one amount may
 * change places under a statement that gives no more than days, so each amount is counted as a whole.
 */
export function judgeWalkUps(world: World): void {
  const { server, notebook } = world
  const isDecided = decidedMovements(world)
  const rows = server.database
    .prepare(`select memo, source, event_id, bank_reference from cho_observation
      where source_kind = 'statement' and direction = 'in'`)
    .all() as Row[]
  const groups = new Map<string, Group>()
  const touched = new Set<string>()
  for (const row of rows) {
    const movement = saidBy(world, row)
    const stall = movement && world.stalls[movement.account]
    if (!movement || !stall) continue
    const channel = stall.isVirtual ? 'virtual' : 'scanned'
    const key = `${stall.view.account.id} ${movement.amount}`
    if (isDecided(movement)) touched.add(key)
    if (movement.purpose.kind !== 'walk_up') continue
    const group = groups.get(key) ?? { intact: 0, all: 0, matched: 0, channel }
    groups.set(key, group)
    group.all += 1
    if (isIntact(row.memo, stall.sign ?? '')) group.intact += 1
  }
  countSales(world, groups)
  for (const [key, group] of groups) if (!touched.has(key)) judgeGroup(notebook, key, group)
}

function countSales({ server }: World, groups: ReadonlyMap<string, Group>): void {
  const sales = server.database
    .prepare(`select account_id || ' ' || due from cho_payment_request
      where flags like '%walk_up%' and received = due`)
    .pluck()
    .all()
  for (const sale of sales) {
    const group = groups.get(String(sale))
    if (group) group.matched += 1
  }
}

function judgeGroup(notebook: Notebook, key: string, group: Group): void {
  const { channel, all, intact, matched } = group
  const recall = (notebook.tally.recall[`walk_up/${channel}`] ??= { expected: 0, matched: 0 })
  recall.expected += all
  recall.matched += Math.min(matched, all)
  if (matched > all) accuse(notebook, 'a sign sells what was sent over it', { key, ...group })
  if (matched < intact) accuse(notebook, 'money over a sign is its stall’s sale', { key, ...group })
}

/** A memo that seems to hold another code beside the sign's is a person's business. */
function isIntact(memo: string, code: string): boolean {
  const flat = memo.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return flat.includes(code) && flat.split('KX').length === 2
}
