import type { FeedId, PersonId, PushEvents, StallView } from '@cho40/contract'
import type { BankFeed } from '@cho40/core/reconciliation'
import type { Id } from '@cho40/values'
import { instantFromMs, makeId } from '@cho40/values'
import type BetterSqlite3 from 'better-sqlite3'
import type { Bank } from './bank/bank.ts'
import type { Agenda } from './chance/agenda.ts'
import type { Random } from './chance/random.ts'
import type { Notebook } from './judge/notebook.ts'
import type { Phone } from './market/phone.ts'
import type { Tamper } from './server/database-wire.ts'
import type { Server } from './server/server.ts'
import type { FeedQuality, Swarm } from './swarm.ts'

/** Everything of one run. Actors are functions over it; the judge reads it after every step. */
export type World = {
  readonly seed: number
  /** What goes wrong now; calmed for the last part of a run. */
  swarm: Swarm
  /** Virtual time. */
  nowMs: number
  /** No customer comes any more; what is under way is carried to its end. */
  closing: boolean
  readonly agenda: Agenda
  readonly server: Server
  readonly bank: Bank
  readonly stalls: readonly SimStall[]
  /** Second phones: the same stalls once more, each with a phone of its own. */
  readonly helpers: readonly SimStall[]
  readonly feeds: readonly SimFeed[]
  readonly notebook: Notebook
  readonly boundary: Boundary
  /** One stream for each actor. */
  readonly random: Readonly<Record<Actor, Random>>
}

export const ACTORS = [
  'customers',
  'payers',
  'phones',
  'providers',
  'attackers',
  'people',
  'exports',
  'faults',
  'desk',
  'tellers',
  'scanners',
  'nights',
] as const
export type Actor = (typeof ACTORS)[number]

export type SimStall = {
  readonly index: number
  readonly view: StallView
  /** Who sells and decides, and who must say yes to a large payout. */
  readonly vendor: PersonId
  readonly second: PersonId
  /** The code of its printed sign, if it has one. */
  readonly sign: string | undefined
  /** Only its sign shows its account: whatever comes without a code is its sale. */
  readonly isVirtual: boolean
  phone: Phone
}

export type SimFeed = {
  readonly index: number
  readonly id: FeedId
  readonly provider: 'sepay' | 'webhook' | 'sms'
  readonly secret: string
  readonly quality: FeedQuality
}

/**
 * Where the library meets its host. The canaries plant bugs here, so that production code carries
 * no hook for them; a run without a canary passes everything through.
 */
export type Boundary = {
  readonly tamper?: Tamper
  readonly damage?: (database: BetterSqlite3.Database) => void
  readonly adapter?: (adapter: BankFeed, database: BetterSqlite3.Database) => BankFeed
  readonly push?: (push: PushEvents, world: World) => PushEvents
  /** Answers the provider before the work is done. */
  readonly acknowledgesFirst?: boolean
}

/** An id made by an actor at its own clock. */
export function newId<Prefix extends string>(
  prefix: Prefix,
  maker: { readonly nowMs: number; readonly random: Random },
): Id<Prefix> {
  return makeId(prefix, { ms: Math.max(0, maker.nowMs), random: maker.random.bytes(10) })
}

/** Puts something on the agenda, so many milliseconds from now. */
export function later(
  world: World,
  inMs: number,
  happening: { readonly name: string; readonly act: () => Promise<string> | string },
): void {
  world.agenda.put({ ...happening, at: world.nowMs + Math.max(0, Math.round(inMs)) })
}

export function nowOf(world: Pick<World, 'nowMs'>) {
  return instantFromMs(world.nowMs)
}
