import type { SignView } from '@cho40/contract'
import { formatMarketDay, invariant, marketDayOf } from '@cho40/values'
import { drawQr, type QrSymbol } from '@cho40/vietqr/symbol'
import type { Box } from './sheet.ts'
import { en, vi } from './sign-text.ts'

/** A line of the card, as large as its box lets it be. Sizes in points. */
export type CardLine = {
  readonly name: string
  readonly text: string
  readonly lang: 'vi' | 'en'
  readonly bold: boolean
  readonly box: Box
  readonly largest: number
  readonly smallest: number
  /** Height of a line for each point of size. */
  readonly leading: number
  /** White on black: only to say that a sign is not for money. */
  readonly inverse?: true
}

const MARGIN = 6
const WIDTH = 93

/** Six whole tiles. Printers leave about 4 mm of the edge empty, so nothing stands in those. */
export const BAND: Box = { left: MARGIN, top: 4.6, width: WIDTH, height: 3.1 }

/** With its quiet zone of four modules inside. */
export const QR: Box = { left: 13.5, top: 18.6, width: 78, height: 78 }

export const RULE: Box = { left: MARGIN, top: 129, width: WIDTH, height: 0.35 }

/** Room for marks on capitals (Ế, Ỗ) above and for ạ, ợ below. */
const MARKS = 1.3
/** Banks print names in capitals without marks. */
const BARE_CAPITALS = 1.12

function across(top: number, height: number): { readonly box: Box } {
  return { box: { left: MARGIN, top, width: WIDTH, height } }
}

function sized(largest: number, smallest = largest) {
  return { largest, smallest }
}

const plain = { lang: 'vi', bold: false, leading: MARKS } as const
const bold = { ...plain, bold: true } as const
const english = { ...plain, lang: 'en' } as const

/**
 * What a sign says, from top to bottom. The holder's name is the largest text, because it is what a
 * payer must compare with the name that their own bank shows.
 */
export function cardLines(sign: SignView): readonly CardLine[] {
  const { holderName, bankName, number, marketName } = sign
  const bank = `${bankName}  ••• ${number.slice(-4)}`
  return [
    { ...bold, name: 'title', text: vi.scan, ...across(8.4, 6.6), ...sized(13) },
    sign.demo
      ? { ...bold, name: 'demo', text: vi.demo, inverse: true, ...across(14.8, 4.6), ...sized(8.5) }
      : { ...english, name: 'title-en', text: en.scan, ...across(14.6, 3.6), ...sized(7.5) },
    {
      ...bold,
      name: 'holder',
      text: holderName,
      leading: BARE_CAPITALS,
      ...across(96.6, 15.6),
      ...sized(27, 9),
    },
    { ...plain, name: 'bank', text: bank, ...across(112.4, 6), ...sized(12.5, 8) },
    { ...bold, name: 'warn', text: vi.onlyThisName, ...across(119, 5.6), ...sized(12) },
    { ...english, name: 'warn-en', text: en.onlyThisName, ...across(124.6, 3.4), ...sized(7) },
    { ...bold, name: 'stall', text: stallLine(sign), ...across(129.8, 7), ...sized(12, 6.5) },
    { ...plain, name: 'market', text: marketName, ...across(136.6, 5.2), ...sized(9, 5.5) },
    { ...plain, name: 'foot', text: footLine(sign), ...across(141.6, 2.8), ...sized(6.5) },
  ]
}

function stallLine({ stallNumber, stallName }: SignView): string {
  return `${vi.stall} ${stallNumber} · ${stallName}`
}

function footLine({ nth, code, issuedAt }: SignView): string {
  const day = formatMarketDay(marketDayOf(issuedAt)).split(' ').at(-1) ?? ''
  return `${vi.sign} ${nth} · ${code} · ${day}`
}

/** Level Q: paper gets dirty. */
export function cardSymbol({ payload }: SignView): QrSymbol {
  const symbol = drawQr(payload, { level: 'Q', quietZone: 4 })
  invariant(symbol.ok, 'a payload of the registry fits a QR symbol')
  return symbol.value
}
