import { marketDayOf, plusDays, startOfMarketDay } from '@cho40/values'
import { judgeAll } from './judge/judge-all.ts'
import type { StepJudge } from './judge/judge-step.ts'
import { accuse } from './judge/notebook.ts'
import { LAYOUTS, layoutOf, movementsOf, printed, upload } from './market/exports.ts'
import { planSync } from './market/phone.ts'
import { calmed } from './swarm.ts'
import { newId, nowOf, type World } from './world.ts'

type Steps = { readonly step: () => Promise<boolean>; readonly judge: StepJudge }

/**
 * The second part of a run: nothing goes wrong any more, every queue runs empty, and each account's
 * statement of all days is brought. What then is not as it must be will never be.
 */
export async function calmAndFinish(world: World, { step, judge }: Steps): Promise<void> {
  world.swarm = calmed(world.swarm)
  world.closing = true
  if (!world.server.up) world.server.start()
  for (const stall of [...world.stalls, ...world.helpers]) {
    stall.phone.offlineUntilMs = 0
    stall.phone.syncPlanned = false
    if (stall.phone.queue.length > 0) planSync(world, stall)
  }
  while (await step());
  if (world.notebook.violations.length > 0) return
  const files = await finalStatements(world)
  judge.look()
  await judgeAll(world)
  const before = headsOf(world)
  for (const { stall, bytes } of files) await bringAgain(world, stall, bytes)
  const after = headsOf(world)
  if (before !== after) {
    accuse(world.notebook, 'a statement brought again changes nothing', { before, after })
  }
}

/** Where every chain and outbox stands, and how much of everything there is but imports. */
function headsOf({ server }: World): string {
  const { database } = server
  const heads = database.prepare('select head_hash, event_position from cho_book').raw().all()
  const counts = ['cho_bank_transfer', 'cho_observation', 'cho_allocation', 'cho_exception'].map(
    (table) => database.prepare(`select count(*) from ${table}`).pluck().get(),
  )
  return JSON.stringify([heads, counts])
}

async function finalStatements(world: World) {
  const files: { stall: World['stalls'][number]; bytes: Uint8Array }[] = []
  const days = { from: plusDays(firstDay(world), -1), to: marketDayOf(nowOf(world)) }
  for (const stall of world.stalls) {
    const movements = movementsOf(world, stall, days)
    if (movements.length === 0) continue
    const any = world.random.exports.pick(LAYOUTS)
    const layout = world.swarm.statements.layout === 'days' ? layoutOf(world, stall) : any
    const bytes = await printed(movements, stall, { layout, format: 'csv' })
    const id = newId('import', { nowMs: world.nowMs, random: world.random.exports })
    const outcome = await upload(world, stall, { id, bytes, dryRun: false })
    if (!outcome.startsWith('confirmed')) {
      accuse(world.notebook, 'the last statement is taken', { stall: stall.index, outcome })
    }
    files.push({ stall, bytes })
  }
  return files
}

function firstDay(world: World) {
  const [first] = world.bank.movements
  return marketDayOf(first?.at ?? startOfMarketDay(marketDayOf(nowOf(world))))
}

/** The same file under a new id: a person who is not sure whether it was brought. */
async function bringAgain(
  world: World,
  stall: World['stalls'][number],
  bytes: Uint8Array,
): Promise<void> {
  const id = newId('import', { nowMs: world.nowMs, random: world.random.exports })
  const outcome = await upload(world, stall, { id, bytes, dryRun: false })
  if (!outcome.startsWith('confirmed 0 added 0')) {
    accuse(world.notebook, 'a statement brought again changes nothing', { outcome })
  }
}
