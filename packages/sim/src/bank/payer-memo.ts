import { memoFor } from '@cho40/reconcile/codes'
import type { Random } from '../chance/random.ts'

/** What people type: the code's own symbols, their neighbours, and letters taken for digits. */
const KEYS = 'ABDEILOQSUWYZ0123456789CFGHJKMNPRTVX'

/** One character in 125 goes wrong: 8 % of typed codes have a slip, 0.4 % two or more. */
const SLIP_RATE = 0.008

const LABELS = ['GAO', 'rau sạch', 'ST2', 'Trứng gà', ''] as const

/** The memo as the QR gives it to the payer's app; two apps in a thousand spoil a character. */
export function scannedMemo(code: string, random: Random): string {
  return slippedMemo(memoFor(code, random.pick(LABELS)), random)
}

/** A memo that an app carries over; two in a thousand come with a character spoiled. */
export function slippedMemo(memo: string, random: Random): string {
  return random.chance(0.002) ? slip(memo, random) : memo
}

/** The code typed by hand, with the words people add. */
export function typedMemo(code: string, random: Random): string {
  let typed = random.chance(0.5) ? code.toLowerCase() : code
  for (let n = 0; n < code.length; n += 1) if (random.chance(SLIP_RATE)) typed = slip(typed, random)
  if (random.chance(0.2)) typed = `${typed.slice(0, 6)} ${typed.slice(6)}`
  return random.pick([typed, `${typed} tra tien`, `tien rau ${typed}`])
}

/** A wrong, swapped, missing or additional character. */
function slip(text: string, random: Random): string {
  const at = random.below(text.length)
  const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  const typed = KEYS.charAt(random.below(KEYS.length))
  switch (random.below(4)) {
    case 0:
      return before + typed + after
    case 1:
      return before + after.charAt(0) + here + after.slice(1)
    case 2:
      return before + after
    default:
      return before + typed + here + after
  }
}

/** Words of people who were given no code. */
export function codelessMemo(random: Random): string {
  return random.pick([
    'tien rau',
    'NGUYEN VAN A chuyen tien',
    'ck',
    '',
    'tra no KX',
    'mua ga 12 con',
  ])
}
