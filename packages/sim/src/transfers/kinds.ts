/** How money comes in, with how often of a thousand; what the machine must make of each is known. */
export const TRANSFER_KINDS = {
  /** The QR code carried the reference code and the amount. */
  qr: 560,
  typed: 220,
  short: 30,
  over: 30,
  /** What was asked, by ten, a hundred or a thousand. */
  divided: 20,
  /** The same, when a part has come already. */
  divided_rest: 10,
  twice: 20,
  late: 15,
  /** One transfer for two requests. */
  pair: 20,
  no_code: 30,
  /** The code of a request on another account. */
  foreign: 15,
  returned: 10,
  cancelled: 10,
  /** A right code on a request whose receiving account is another. */
  wrong_account: 10,
} as const

export type TransferKind = keyof typeof TRANSFER_KINDS

/** Of these the machine must put nothing to a request, whatever it reads. */
export const LEFT_TO_PEOPLE: ReadonlySet<TransferKind> = new Set([
  'divided',
  'divided_rest',
  'twice',
  'late',
  'no_code',
  'foreign',
  'returned',
  'cancelled',
  'wrong_account',
])

const KINDS = Object.keys(TRANSFER_KINDS) as TransferKind[]
const SUM = KINDS.reduce((sum, kind) => sum + TRANSFER_KINDS[kind], 0)

/** A kind, as often as it is among a thousand. `drawn` is from 0, below 1. */
export function kindOf(drawn: number): TransferKind {
  let left = drawn * SUM
  for (const kind of KINDS) {
    left -= TRANSFER_KINDS[kind]
    if (left < 0) return kind
  }
  return 'qr'
}
