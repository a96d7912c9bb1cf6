import type { StallId, StallView } from '@cho40/contract'
import { meetAccount } from '../proof/trust.ts'
import type { Hand } from '../store/keep.ts'
import { type EventRow, note, noted } from '../store/rows.ts'
import { countCodes, shelveCodes } from '../store/shelve-codes.ts'
import { unsentRows } from '../store/unsent-rows.ts'
import { meet } from '../till/meet.ts'
import { takePrices } from '../till/prices.ts'
import { newId, type Till } from '../till/till.ts'
import { ask, tell } from '../wire/call.ts'
import type { StallHome } from '../wire/calls.ts'
import { takeDay } from './take.ts'

let asked = 0
let answered = 0

/**
 * Fetches stall and day, and codes when few are left. Answers whether the server was reached. What an
 * answer says of a sale that was changed here or heard of while it was on its way is older than what the
 * phone knows: it is not taken, and the market is asked `again`, once.
 */
export async function refreshHome(till: Till, stallId: StallId, again = false): Promise<boolean> {
  asked += 1
  const question = asked
  const before = till.state
  const { deviceId = '', sentBelow } = await till.keep.read(['notes', 'events'], async (hand) => ({
    deviceId: await noted(hand, `device:${stallId}`),
    sentBelow: await firstToSend(hand, stallId),
  }))
  const home = await ask('stall.home', { stallId, deviceId })
  if (!home.ok) return meet(till, home.problem)
  // A later question was answered first, or somebody has chosen another stall or gone.
  if (question < answered || stallId !== till.state.stallId) return true
  answered = question
  const proven = await meetAccount(till, stallId, home.value.stall.account)
  const stall = await keepHome(till, home.value, { proven, sentBelow })
  const { accountChange = null, goods, oversells, orders } = home.value
  till.set({ link: 'online', mustSignIn: false, stall, accountChange, goods, oversells, orders })
  const stale = await takeDay(till, home.value.day, again ? undefined : before)
  // Codes first: the network may be gone again in a moment, and a sale needs one.
  await topUpCodes(till, stall.account.id, stallId)
  await takePrices(till, stallId, home.value.prices)
  return !stale || refreshHome(till, stallId, true)
}

/** The first event that the server has not answered for, by its number; the next to come when it has all. */
async function firstToSend(hand: Hand, stallId: StallId): Promise<number> {
  const [row] = await unsentRows(hand, stallId, 1)
  return row?.seq ?? ((await noted(hand, `seq:${stallId}`)) ?? 0) + 1
}

/** An account that the market did not sign is not taken over: the one from before stays. */
async function keepHome(
  till: Till,
  { stall: told, day, nextSeq, accountChange = null }: StallHome,
  { proven, sentBelow }: { readonly proven: boolean; readonly sentBelow: number },
): Promise<StallView> {
  return till.keep.write(['notes', 'events'], async (hand) => {
    const before = await noted(hand, `stall:${told.id}`)
    const stall = proven || before === undefined ? told : { ...told, account: before.account }
    note(hand, `stall:${stall.id}`, stall)
    note(hand, `cursor:${stall.id}`, day.cursor)
    note(hand, `account-change:${stall.id}`, accountChange)
    const seq = (await noted(hand, `seq:${stall.id}`)) ?? 0
    if (nextSeq > seq + 1) note(hand, `seq:${stall.id}`, nextSeq - 1)
    // What was sent while the answer was on its way the server could not tell of yet.
    if (nextSeq >= sentBelow) return stall
    // The server lacks an event it once took (it was restored from a backup): send all from there.
    const lost = await hand.get<EventRow>('events', [stall.id, nextSeq])
    if (lost === undefined || lost.unsent || lost.refused) return stall
    for (let at = nextSeq; at <= seq; at += 1) {
      const row = await hand.get<EventRow>('events', [stall.id, at])
      if (row !== undefined) hand.put('events', { ...row, unsent: stall.id })
    }
    return stall
  })
}

const FEW_CODES = 30
const LEASE = 100

async function topUpCodes(till: Till, accountId: string, stallId: StallId): Promise<void> {
  const fresh = newId(till, 'lease')
  const id = await till.keep.write(['notes', 'codes'], async (hand) => {
    if ((await countCodes(hand, accountId, FEW_CODES)) >= FEW_CODES) return undefined
    const pending = (await noted(hand, `lease:${stallId}`)) ?? fresh
    note(hand, `lease:${stallId}`, pending)
    return pending
  })
  if (id === undefined) return
  const lease = await tell('stall.leaseCodes', { id, stallId, count: LEASE })
  if (!lease.ok) return
  await till.keep.write(['notes', 'codes'], async (hand) => {
    // Two tabs may have asked with one id; the codes come once.
    if ((await noted(hand, `lease:${stallId}`)) !== id) return
    hand.remove('notes', `lease:${stallId}`)
    await shelveCodes(hand, lease.value)
  })
}
