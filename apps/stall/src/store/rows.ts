import type {
  CloseDay,
  DaySlip,
  DeviceId,
  EventId,
  HelpNumber,
  LeaseId,
  PendingAccountChange,
  Problem,
  SaleId,
  SavedPrice,
  SessionView,
  StallAct,
  StallId,
  StallView,
} from '@cho40/contract'
import type { Instant } from '@cho40/values'
import type { Carried } from '../carry/carried.ts'
import type { KeptPin } from '../till/pin.ts'
import type { Theme } from '../till/theme.ts'
import type { VoiceChoice } from '../till/voice.ts'
import type { RecordedClip } from '../voice/own-pack.ts'
import type { Hand } from './keep.ts'

/** One act of the vendor, in the order it was done. Rows are added and marked, never removed. */
export type EventRow = {
  stallId: StallId
  seq: number
  id: EventId
  /** Absent for an act on no sale, as a look at the sign. */
  saleId?: SaleId
  at: Instant
  act: StallAct
  /** Present until the server has answered for this event; absent rows fall out of the index. */
  unsent?: StallId
  /** Present when the server refused it: parked for a person, the others flow on. */
  refused?: 1
  problem?: Problem
}

/** A leased reference code that no QR has used. */
export type CodeRow = { code: string; accountId: string; order: number }

/** Small facts by name; those of one stall carry its id. */
type Notes = {
  session: SessionView
  /** Somebody handed the phone over without a network: their session is ended before anybody is asked for. */
  left: true
  language: string
  chosen: StallId
  /** This phone among its owner's phones, and the stall where that is also its name as a device. */
  phone: DeviceId
  'phone-at': StallId
  /** Milliseconds by which the server's clock is ahead of this phone's. */
  offset: number
  theme: Theme
  'quick-cash': boolean
  thousands: boolean
  /** The public key with which the market signs accounts, as this phone first learnt it. */
  'market-key': string
  /** What other phones of the market handed over, until it is sent. */
  carried: readonly Carried[]
  /** A change of account that was asked for, as last heard; shown without a network, too. */
  [change: `account-change:${string}`]: PendingAccountChange | null
  /** The lock on the pages that show money; this phone's alone. */
  pin: KeptPin
  voice: VoiceChoice
  /** The vendor's own voice, word by word. */
  [clip: `clip:${string}`]: RecordedClip
  /** The one sale that a bank's text or a row of a statement vouched for. */
  [proof: `proof:${string}`]: SaleId
  [stall: `stall:${string}`]: StallView
  [device: `device:${string}`]: DeviceId
  [seq: `seq:${string}`]: number
  /** What a stall sells often, in the order of its pad: as the market told it, with what is unsent. */
  [pad: `pad:${string}`]: readonly SavedPrice[]
  /** The same of a till that kept it to itself, until it is handed over. */
  [prices: `prices:${string}`]: readonly SavedPrice[]
  [cursor: `cursor:${string}`]: number
  /** A lease asked for and not yet answered: asking again with its id gives the same codes. */
  [lease: `lease:${string}`]: LeaseId
  /** A close asked for and not yet answered: asking again with the same body gives the same slip. */
  [close: `close:${string}`]: CloseDay
  [slip: `slip:${string}`]: DaySlip
  /** Whom the stall may call, as the market last told. */
  [help: `help:${string}`]: readonly HelpNumber[]
}

export function noted<Name extends keyof Notes>(
  hand: Hand,
  name: Name,
): Promise<Notes[Name] | undefined> {
  return hand.get('notes', name)
}

export function note<Name extends keyof Notes>(hand: Hand, name: Name, value: Notes[Name]): void {
  hand.put('notes', value, name)
}
