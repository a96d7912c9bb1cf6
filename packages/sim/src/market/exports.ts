import { importStatement } from '@cho40/core/reconciliation'
import type { WritableLayout } from '@cho40/reconcile/statement/write'
import { writeStatement } from '@cho40/reconcile/statement/write'
import { dong, type MarketDay, marketDayOf, plusDays } from '@cho40/values'
import type { Movement } from '../bank/bank.ts'
import { accuse } from '../judge/notebook.ts'
import { later, newId, nowOf, type SimStall, type World } from '../world.ts'

const HOUR_MS = 3_600_000
export const LAYOUTS = ['vietcombank', 'vietcombank-document', 'agribank'] as const

/** Somebody exports a stall's statement now and then: days that overlap, half days, any layout. */
export function planExports(world: World, stall: SimStall): void {
  const random = world.random.exports
  later(world, random.between(HOUR_MS / 2, 10 * HOUR_MS), {
    name: `statement of stall ${stall.index}`,
    act: async () => {
      if (world.closing) return 'over'
      planExports(world, stall)
      const { statements } = world.swarm
      if (!random.chance(statements.rate)) return 'not today'
      const today = marketDayOf(nowOf(world))
      const from = plusDays(today, -random.between(0, 3))
      const to = random.chance(0.7) ? today : plusDays(from, random.between(0, 1))
      const movements = movementsOf(world, stall, { from, to })
      return bring(world, stall, movements)
    },
  })
}

export function movementsOf(
  world: World,
  stall: SimStall,
  days: { readonly from: MarketDay; readonly to: MarketDay },
): readonly Movement[] {
  return world.bank.of(stall.index).filter(({ bookedAt }) => {
    const day = marketDayOf(bookedAt)
    return day >= days.from && day <= days.to
  })
}

/** Uploads a statement, again by the same id until there is an answer. */
async function bring(
  world: World,
  stall: SimStall,
  movements: readonly Movement[],
): Promise<string> {
  const random = world.random.exports
  const { statements } = world.swarm
  if (movements.length === 0) return 'nothing to list'
  const format = random.chance(statements.xlsx) ? ('xlsx' as const) : ('csv' as const)
  const whole = await printed(movements, stall, { layout: layoutOf(world, stall), format })
  const cut = format === 'csv' && random.chance(statements.truncated)
  const bytes = cut ? whole.slice(0, random.below(whole.length)) : whole
  const dryRun = random.chance(statements.dryRun)
  const { database } = world.server
  const before = changesOf(database)
  const id = newId('import', { nowMs: world.nowMs, random })
  const outcome = await upload(world, stall, { id, bytes, dryRun })
  if (dryRun && changesOf(database) !== before) {
    accuse(world.notebook, 'a dry run writes nothing', { account: stall.view.account.id })
  }
  return `${movements.length} rows${cut ? ' cut' : ''}${dryRun ? ' dry' : ''}: ${outcome}`
}

function changesOf(database: World['server']['database']): number {
  return Number(database.prepare('select total_changes()').pluck().get())
}

export function layoutOf(world: World, stall: SimStall): WritableLayout {
  if (world.swarm.statements.layout === 'days') return 'vietcombank-document'
  return world.swarm.statements.layout === 'mixed'
    ? world.random.exports.pick(LAYOUTS)
    : (LAYOUTS[(world.seed + stall.index) % LAYOUTS.length] ?? 'vietcombank')
}

export function printed(
  movements: readonly Movement[],
  stall: SimStall,
  how: { readonly layout: WritableLayout; readonly format: 'csv' | 'xlsx' },
): Promise<Uint8Array> {
  const [first] = movements
  const change = first ? (first.direction === 'in' ? first.amount : -first.amount) : 0
  return writeStatement(how.layout, {
    account: stall.view.account.number,
    opening: dong((first?.balanceAfter ?? 0) - change),
    rows: movements.map((row) => ({
      occurredAt: row.bookedAt,
      direction: row.direction,
      amount: row.amount,
      bankReference: row.reference,
      memo: row.memo,
    })),
    format: how.format,
  })
}

type Upload = {
  readonly id: ReturnType<typeof newId<'import'>>
  readonly bytes: Uint8Array
  readonly dryRun: boolean
}

/** Brings a file to the server; a cut one may be refused, a whole one never. */
export async function upload(
  world: World,
  stall: SimStall,
  { id, bytes, dryRun }: Upload,
): Promise<string> {
  const about = { id, accountId: stall.view.account.id, fileName: 'sao-ke.csv', dryRun }
  const answer = await world.server.ask((deps) => importStatement(deps, { about, bytes }))
  if (!answer) {
    later(world, 90_000, {
      name: `statement of stall ${stall.index} again`,
      act: () => upload(world, stall, { id, bytes, dryRun }),
    })
    return 'no answer'
  }
  if (answer.ok) {
    world.notebook.tally.imports += 1
    const { confirmed, added, repeated, ghosts } = answer.value
    return `confirmed ${confirmed} added ${added} repeated ${repeated} ghosts ${ghosts.length}`
  }
  if (answer.problem.type !== 'UnreadableStatement') {
    accuse(world.notebook, 'a statement is taken', { problem: answer.problem })
  }
  return answer.problem.type
}
