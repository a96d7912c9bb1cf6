import type {
  PendingAccountChange,
  PresenceView,
  SaleGoods,
  SaleId,
  SavedPrice,
  SessionView,
  SignView,
  StallGoods,
  StallId,
  StallOversell,
  StallView,
  StrayTransferView,
} from '@cho40/contract'
import type { PictogramName } from '@cho40/design/pictograms'
import type { Dong, MarketDay } from '@cho40/values'
import type { Taking } from '../carry/take-over.ts'
import type { Reading } from '../evidence/reading.ts'
import type { Entry } from '../keypad/entry.ts'
import type * as more from '../more.ts'
import type { Trust } from '../proof/trust.ts'
import type { Sale } from '../sale/sale.ts'
import type * as setup from '../setup.ts'
import type { SignCheck } from '../sign/check-sign.ts'
import type { FirstKey, FirstText } from '../text/vi.ts'
import type { VoiceDesk } from '../voice/desk.ts'
import type { CallProblem } from '../wire/call.ts'
import type { BankName } from './banks.ts'
import type { Closing } from './closing.ts'
import type { Help } from './help.ts'
import type { PairingDesk } from './pairing.ts'
import type { PinDesk } from './pin.ts'
import type { Refunding } from './refund.ts'
import type { Theme } from './theme.ts'

export type Page =
  | { name: 'sell' }
  | { name: 'book' }
  | { name: 'settings' }
  /** What this stall sells often. */
  | { name: 'prices' }
  /** Who may see what of this stall, and who sold here. */
  | { name: 'see' }
  /** The printed sign: to print one, and to look whether the one that hangs is still it. */
  | { name: 'sign' }
  /** Where the money goes, and a change that is asked for. */
  | { name: 'account' }
  /** Another phone comes in by a code on the screen of this one, or this one by another’s. */
  | { name: 'pair' }
  | { name: 'join'; code?: string }
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
  | { name: 'refund'; id: SaleId }

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

export type PriceDesk = {
  readonly list: readonly SavedPrice[]
  readonly onPad?: boolean
  /** One tap on a price is a sale in cash. */
  readonly quick?: boolean
}

export type SignInState = {
  phone: string
  pin: string
  field: 'phone' | 'pin'
  busy: boolean
  problem?: CallProblem
}

export type More = typeof more
export type Setup = typeof setup

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
  /** What lies at the stall, and what was sold beyond it, as the market last said. */
  goods?: readonly StallGoods[] | undefined
  oversells?: readonly StallOversell[] | undefined
  /** Orders of the shop that wait for the vendor’s word, as the market last said. */
  orders?: number | undefined
  unsent: number
  refused: number
  link: 'unknown' | 'online' | 'offline'
  /** The server no longer knows this phone's session: selling goes on, sending waits. */
  mustSignIn: boolean
  entry: Entry
  /** 45 on the keys means 45.000. */
  thousands?: boolean | undefined
  /** What of the stall's stock the sum is for; gone as soon as the sum becomes another. */
  picked?: SaleGoods[] | undefined
  bar?: Bar
  /** What the stall sells often, once the second file has looked; `onPad` while they lie in the keys’ place. */
  prices?: PriceDesk
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
  /** A change of the receiving account that nobody has decided yet. */
  accountChange?: PendingAccountChange | null
  /** What the camera found on the sign; `refused` where there is no camera to look with. */
  signCheck?: SignCheck | 'refused' | undefined
  /** The stall’s printed signs, once they were asked for. */
  signs?: readonly SignView[] | 'unreachable' | undefined
  /** The code that lets another phone in, or how this one is let in. */
  pairing?: PairingDesk | undefined
  /** What is about to go back to a customer. */
  refund?: Refunding
  /** Banks by the number in their QR codes, once a form asked for them. */
  banks?: readonly BankName[]
  /** Who sold here lately, once somebody asked. */
  presence?: readonly PresenceView[] | 'unreachable' | undefined
  /** Whom the stall may call and what names this phone to them, once the settings were opened. */
  help?: Help
  /** Why a wish for another account was not taken, or that it is on its way. */
  accountWish?: { readonly busy?: true; readonly problem?: CallProblem }
  /** Which accounts the market stands for. */
  trust?: Trust
  /** The lock on pages that show money, once the phone has looked for it. */
  pin?: PinDesk
  /** Pages for a bad day, once somebody opened one. */
  more?: More
  /** The settings, once somebody opened them. */
  setup?: Setup
  /** What a bank's texts or statement said. */
  reading?: Reading
  /** Whether the browser promised to keep this phone's book; absent where it does not say. */
  persisted?: boolean
}
