import { correction, generate, mode } from 'lean-qr'
import { expect, test } from 'vitest'
import { encodeVietQr } from '../src/encode.ts'
import { drawQr, type QrSymbol } from '../src/symbol/index.ts'
import { photograph, readPicture } from './picture.ts'

const TRIES = 10

const encoded = encodeVietQr({
  bin: '970405',
  account: '6300205123456',
  amount: 180_000,
  memo: 'KX12CFG34HJ',
})
const PAYLOAD = encoded.ok ? encoded.value : ''

/** What many libraries draw: every character as a byte. */
function bytesOnly(): QrSymbol {
  const bitmap = generate(mode.ascii(PAYLOAD), { minCorrectionLevel: correction.M })
  const { size } = bitmap
  const row = (y: number) => Array.from({ length: size }, (_, x) => bitmap.get(x, y))
  return { size, quietZone: 4, rows: Array.from({ length: size }, (_, y) => row(y)) }
}

function mixed(level: 'M' | 'Q'): QrSymbol {
  const symbol = drawQr(PAYLOAD, { level })
  return symbol.ok ? symbol.value : expect.fail(symbol.problem.type)
}

/** How many of ten turned, blurred and noisy pictures of `side` pixels are read. */
function readsAt(symbol: QrSymbol, side: number): number {
  let reads = 0
  for (let seed = 1; seed <= TRIES; seed++) {
    const shot = { side, degrees: seed * 1.5 - 8, blur: 1, noise: 24, seed }
    if (readPicture(photograph(symbol, shot)) === PAYLOAD) reads += 1
  }
  return reads
}

test('a mixed symbol at level M is read from smaller pictures than a symbol of bytes', () => {
  const symbols = { 'mixed M': mixed('M'), 'mixed Q': mixed('Q'), 'bytes M': bytesOnly() }
  const sides = [260, 200, 160, 140, 120]
  const rates = Object.entries(symbols).map(([name, symbol]) => ({
    name,
    modules: symbol.size,
    reads: sides.map((side) => readsAt(symbol, side)),
  }))
  const table = rates.map(({ name, modules, reads }) => `${name} ${modules}: ${reads.join(' ')}`)
  console.log(`reads of ${TRIES} at ${sides.join('/')} px\n${table.join('\n')}`)
  const total = (at: number) => rates[at]?.reads.reduce((sum, count) => sum + count, 0) ?? 0
  expect(rates[0]?.reads.slice(0, 2)).toStrictEqual([TRIES, TRIES])
  expect(total(0)).toBeGreaterThan(total(2))
})
