import type { SaleId, SessionView, StallId, StallView, StrayTransferView } from '@cho40/contract'
import type { PictogramName } from '@cho40/design/pictograms'
import type { Dong, MarketDay } from '@cho40/values'
import type { Taking } from '../carry/take-over.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Entry } from '../keypad/entry.ts'
import type * as more from '../more.ts'
import type { Trust } from '../proof/trust.ts'
import type { Sale } from '../sale/sale.ts'
import type { FirstKey, FirstText } from '../text/vi.ts'
import type { VoiceDesk } from '../voice/desk.ts'
import type { CallProblem } from '../wire/call.ts'
import type { Closing } from './closing.ts'
import type { PinDesk } from './pin.ts'
import type { Theme } from './theme.ts'

export type Page =
  | { name: 'sell' }
  | { name: 'book' }
  | { name: 'settings' }
  | { name: 'sign-in' }
  | { name: 'close' }
  /** Keeping the book safe when something is wrong. */
  | { name: 'khoi-phuc' }
  /** A bank's texts and statements, read on this phone. */
  | { name: 'bank-text' }
  /** Unsent acts go to another phone as moving QR codes, and come from one. */
  | { name: 'carry' }
  | { name: 'take' }
  /** What the customer sees of a sale, and what the vendor can do with it. */
  | { name: 'sale'; id: SaleId }
  | { name: 'order'; id: SaleId }

/** Colour and pictogram of a state; they always come with a word. */
export type Look = { tone: Tone; pictogram: PictogramName }
export type Tone = 'leaf' | 'sky' | 'turmeric' | 'clay' | 'thread-red' | 'quiet'

/** A bar over the keypad for a few seconds; the keypad stays live under it. */
export type Bar =
  | { kind: 'cash'; saleId: SaleId; amount: Dong }
  | { kind: 'undone'; amount: Dong }
  | { kind: 'news'; look: Look; amount: Dong; words: string; saleId?: SaleId }
  /** With an amount: press again to mean it. */
  | { kind: 'hint'; text: FirstKey; amount?: Dong }

export type SignInState = {
  phone: string
  pin: string
  field: 'phone' | 'pin'
  busy: boolean
  problem?: CallProblem
}

/** Everything the screens show; they are functions of this and of nothing else. */
export type TillState = {
  /** Voices, once the second file is there. */
  voice?: VoiceDesk
  started: boolean
  page: Page
  language: string
  text: FirstText
  session?: SessionView
  stallId?: StallId
  /** Unknown until the server told about the chosen stall for the first time. */
  stall?: StallView
  day: MarketDay
  dayClosed: boolean
  /** Today's sales, newest first. */
  sales: readonly Sale[]
  strays: readonly StrayTransferView[]
  unsent: number
  refused: number
  link: 'unknown' | 'online' | 'offline'
  /** The server no longer knows this phone's session: selling goes on, sending waits. */
  mustSignIn: boolean
  entry: Entry
  bar?: Bar
  signIn: SignInState
  /** A QR has waited so long that the vendor should look at the bank's own app. */
  slow: boolean
  theme: Theme
  /** The phone has little room left for the book. */
  nearlyFull: boolean
  /** The sale voided last, for as long as it can be recorded again at once. */
  voided?: SaleId
  closing?: Closing
  /** The unsent acts as codes, and which of them is on the screen. */
  showing?: { frames: readonly string[]; at: number }
  /** What is being taken over from another phone. */
  taking?: Taking
  /** Acts of other phones that wait here to be sent. */
  carried?: number
  /** Which accounts the market stands for. */
  trust?: Trust
  /** The lock on pages that show money, once the phone has looked for it. */
  pin?: PinDesk
  /** Pages for a bad day, once somebody opened one. */
  more?: typeof more
  /** What a bank's texts or statement said. */
  reading?: Reading
  /** Whether the browser promised to keep this phone's book; absent where it does not say. */
  persisted?: boolean
}
