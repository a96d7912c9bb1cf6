import { type Instant, type MarketDay, plusDays } from '@cho40/values'
import type { Sale } from '../sale/sale.ts'
import { attest } from '../till/attest.ts'
import { now, type Till } from '../till/till.ts'
import { type Judgement, judge } from './judge.ts'
import { type Movement, markOf } from './movement.ts'
import { type FileProblem, readFile } from './read-file.ts'
import { readTexts, type TextsProblem } from './read-texts.ts'

/** A movement and what became of it on this phone. */
export type Finding = {
  readonly movement: Movement
  readonly judgement: Judgement | { kind: 'seen' }
}

/** What the page of bank texts shows. Nothing of what was pasted is kept but the sales it vouched for. */
export type Reading = {
  readonly busy?: true
  readonly problem?: ReadingProblem['type']
  readonly findings: readonly Finding[]
}
export type ReadingProblem = TextsProblem | FileProblem

export async function readPasted(till: Till, pasted: string): Promise<void> {
  await read(till, async (at) => readTexts(pasted, at))
}

export async function readFiles(till: Till, files: readonly File[]): Promise<void> {
  const [file] = files
  if (file === undefined) return
  // A text that was shared as a file is still a text.
  if (file.type === 'text/plain') return readPasted(till, await file.text())
  await read(till, async () => readFile(new Uint8Array(await file.arrayBuffer()), file.name))
}

type Source = (at: Instant) => ReturnType<typeof readFile> | Promise<ReturnType<typeof readTexts>>

async function read(till: Till, source: Source): Promise<void> {
  till.set({ reading: { busy: true, findings: [] } })
  const movements = await source(now(till))
  if (!movements.ok) return till.set({ reading: { problem: movements.problem.type, findings: [] } })
  const findings: Finding[] = []
  for (const movement of movements.value) findings.push(await take(till, movement))
  till.set({ reading: { findings } })
}

/** Records what is sure: the code is there, and exactly what is due or more has come. */
async function take(till: Till, movement: Movement): Promise<Finding> {
  const { stall } = till.state
  if (stall === undefined) return { movement, judgement: { kind: 'unknown' } }
  const sales = await keptSales(till)
  const judgement = judge(movement, { stall, sales, offset: till.offset })
  if (judgement.kind !== 'pays') return { movement, judgement }
  for (const id of judgement.saleIds) await attest(till, id, proofOf(movement, id))
  return { movement, judgement }
}

/** A person says whose money this is. The movement vouches for that sale and for no other. */
export async function choose(till: Till, chosen: Finding, saleId: Sale['id']): Promise<void> {
  const seen = await attest(till, saleId, proofOf(chosen.movement))
  const { reading } = till.state
  if (reading === undefined) return
  const kind = seen ? 'seen' : 'unknown'
  const findings = reading.findings.map((one) =>
    one === chosen ? { ...one, judgement: { kind } as const } : one,
  )
  till.set({ reading: { findings } })
}

/** Money for several codes vouches for each of them; money without a code for one sale alone. */
function proofOf(movement: Movement, saleId?: Sale['id']) {
  const mark = saleId === undefined ? markOf(movement) : `${markOf(movement)}|${saleId}`
  return { how: movement.how, at: movement.occurredAt, mark } as const
}

/** A statement of last month still finds its sales. */
const DAYS = 40

async function keptSales(till: Till): Promise<Sale[]> {
  const { stallId, day } = till.state
  if (stallId === undefined) return []
  const from: MarketDay = plusDays(day, -DAYS)
  const range = IDBKeyRange.bound([stallId, from], [stallId, []])
  return till.keep.read(['sales'], (hand) => hand.list<Sale>('sales', { index: 'day', range }))
}
