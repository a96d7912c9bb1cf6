import { gzipSync, inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { photograph, readPicture } from '../../test/picture.ts'
import { encodeVietQr } from '../encode.ts'
import {
  drawQr,
  drawQrQuickly,
  drawQrSvgQuickly,
  type QrLevel,
  type QrSymbol,
  qrPng,
  qrSvg,
  qrTerminal,
} from './index.ts'

function payloadWith(memo: string): string {
  const encoded = encodeVietQr({ bin: '970405', account: '6300205123456', amount: 180_000, memo })
  return encoded.ok ? encoded.value : ''
}

const PAYLOAD = payloadWith('KX12CFG34HJ')

function drawn(text: string, level: QrLevel = 'M'): QrSymbol {
  const symbol = drawQr(text, { level })
  return symbol.ok ? symbol.value : expect.fail(symbol.problem.type)
}

function readBack(symbol: QrSymbol): string | null {
  const side = (symbol.size + 2 * symbol.quietZone) * 4
  return readPicture(photograph(symbol, { side, degrees: 0, blur: 0, noise: 0, seed: 1 }))
}

describe('the symbol', () => {
  test.each(['L', 'M', 'Q', 'H'] as const)(
    'at level %s an independent reader reads it',
    (level) => {
      expect(readBack(drawn(PAYLOAD, level))).toBe(PAYLOAD)
    },
  )

  test('is as small as mixed mode allows: 37 modules on screen, 41 on paper', () => {
    expect(drawn(PAYLOAD, 'M').size).toBe(37)
    expect(drawn(PAYLOAD, 'Q').size).toBe(41)
    expect(drawn(payloadWith('tien rau sap muoi hai lan')).size).toBe(41)
  })

  test('carries any text of letters and digits, and Vietnamese', () => {
    const texts = fc.oneof(
      fc.stringMatching(/^[0-9A-Za-z $%*+./:-]{1,90}$/),
      fc.constantFrom('Chợ Đồng Văn, sạp 12', 'Gạo Séng Cù 5 kg – 225.000 ₫'),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(readBack(drawn(text))).toBe(text)
      }),
      { numRuns: 30 },
    )
  })

  test('refuses what fits no symbol', () => {
    expect(drawQr('')).toMatchObject({ ok: false, problem: { type: 'QrTextEmpty' } })
    for (const text of ['a'.repeat(3000), '1'.repeat(8000), 'ố'.repeat(500_000)]) {
      expect(drawQr(text)).toMatchObject({
        ok: false,
        problem: { type: 'QrTextTooLarge', length: text.length, level: 'M' },
      })
    }
  })

  test.each([
    [0, 0],
    [3, 3],
    [-1, 0],
    [1e9, 16],
    [Number.NaN, 0],
  ])('a quiet zone of %j becomes %j', (quietZone, expected) => {
    expect(drawQr('1', { quietZone })).toMatchObject({ value: { quietZone: expected } })
  })
})

/** The modules that the path strokes, by walking its commands. */
function strokedModules(svg: string): Set<string> {
  const path = /stroke="#000" d="([^"]*)"/.exec(svg)?.[1] ?? ''
  const dark = new Set<string>()
  let [x, y] = [0, 0]
  for (const [, command, a, b] of path.matchAll(/([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?/g)) {
    const first = Number(a)
    if (command === 'M') [x, y] = [first, Number(b)]
    else if (command === 'm') x += first
    else for (let end = x + first; x < end; x++) dark.add(`${x},${Math.floor(y)}`)
  }
  return dark
}

describe('SVG', () => {
  test('strokes exactly the dark modules', () => {
    const symbol = drawn(PAYLOAD)
    const expected = symbol.rows.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`${x + symbol.quietZone},${y + symbol.quietZone}`] : [])),
    )
    expect([...strokedModules(qrSvg(symbol))].sort()).toStrictEqual(expected.sort())
  })

  test('is small and sharp, and its title cannot break out', () => {
    const svg = qrSvg(drawn(PAYLOAD))
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThanOrEqual(700)
    expect(svg).toContain('shape-rendering="crispEdges"')
    expect(qrSvg(drawn('1'), { title: '</title><script>&' })).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;&amp;</title>',
    )
  })
})

/** Grey values of a PNG of ours: signature, IHDR, IDAT through Node's zlib. */
function pixelsOf(png: Uint8Array): { side: number; dark: (x: number, y: number) => boolean } {
  const view = new DataView(png.buffer)
  const side = view.getUint32(16)
  expect([...png.subarray(0, 8)]).toStrictEqual([137, 80, 78, 71, 13, 10, 26, 10])
  expect(view.getUint32(20)).toBe(side)
  const length = view.getUint32(33)
  const image = inflateSync(png.subarray(41, 41 + length))
  const stride = 1 + Math.ceil(side / 8)
  expect(image.length).toBe(stride * side)
  const dark = (x: number, y: number) =>
    ((image[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0
  return { side, dark }
}

describe('PNG', () => {
  test.each([1, 3, 8, 24])('at %j pixels a module shows the same modules', (scale) => {
    const symbol = drawn(PAYLOAD)
    const { side, dark } = pixelsOf(qrPng(symbol, { scale }))
    expect(side).toBe((symbol.size + 8) * scale)
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const row = symbol.rows[Math.floor(y / scale) - 4]
        const expected = row?.[Math.floor(x / scale) - 4] === true
        if (dark(x, y) !== expected) expect.fail(`pixel ${x},${y}`)
      }
    }
  })

  test('an absurd scale stays within bounds', () => {
    expect(pixelsOf(qrPng(drawn('1'), { scale: 0 })).side).toBe(29)
    expect(pixelsOf(qrPng(drawn('1'), { scale: 1e9 })).side).toBe(29 * 64)
  })
})

/** Modules from half blocks, where `ink` tells whether a drawn half is a dark module. */
function modulesOf(text: string, ink: boolean): boolean[][] {
  const rows: boolean[][] = []
  for (const line of text.trimEnd().split('\n')) {
    const halves = Array.from(line)
    rows.push(halves.map((half) => (half === '█' || half === '▀') === ink))
    rows.push(halves.map((half) => (half === '█' || half === '▄') === ink))
  }
  return rows
}

describe('terminal', () => {
  const symbol = drawn(PAYLOAD)
  const framed = (rows: boolean[][]) =>
    rows.slice(4, 4 + symbol.size).map((row) => row.slice(4, 4 + symbol.size))

  test('plain text is light blocks for light modules', () => {
    expect(framed(modulesOf(qrTerminal(symbol, { style: 'plain' }), false))).toStrictEqual(
      symbol.rows,
    )
  })

  test('coloured text sets both colours on every line', () => {
    const text = qrTerminal(symbol)
    for (const line of text.trimEnd().split('\n')) {
      expect(line.startsWith('\u001b[38;5;16;48;5;231m')).toBe(true)
      expect(line.endsWith('\u001b[0m')).toBe(true)
    }
    const bare = text.replaceAll('\u001b[38;5;16;48;5;231m', '').replaceAll('\u001b[0m', '')
    expect(framed(modulesOf(bare, true))).toStrictEqual(symbol.rows)
  })
})

describe('the symbol drawn quickly', () => {
  const texts = [
    PAYLOAD,
    payloadWith('kx 77'),
    'A',
    '0123456789'.repeat(7),
    'Chợ quê 🍚',
    'a1B2'.repeat(40),
  ]

  test.each(['L', 'M', 'Q', 'H'] as const)(
    'is the same, module for module, for all kinds of text at level %s',
    (level) => {
      for (const text of texts) {
        const options = { level, quietZone: 3 }
        // Twice: the first of a size learns what masks change, the second knows it.
        const quick = [drawQrQuickly(text, options), drawQrQuickly(text, options)]
        const slow = JSON.stringify(drawQr(text, options))
        expect(quick.map((one) => JSON.stringify(one))).toEqual([slow, slow])
      }
    },
  )

  test('is the same for any ASCII of every version that it draws itself, and beyond', () => {
    const piece = fc.oneof(
      fc.stringMatching(/^[0-9]{1,40}$/),
      fc.stringMatching(/^[0-9A-Z $%*+./:-]{1,40}$/),
      fc.stringMatching(/^[ -~]{1,40}$/),
    )
    const texts = fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(texts, fc.constantFrom('L', 'M', 'Q', 'H'), (text, level) => {
        const slow = JSON.stringify(drawQr(text, { level }))
        expect(JSON.stringify(drawQrQuickly(text, { level }))).toBe(slow)
        const symbol = drawQr(text)
        const svg = drawQrSvgQuickly(text)
        expect(svg.ok && symbol.ok && svg.value === qrSvg(symbol.value)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('is the same for many payments, one after the other', () => {
    const payments = Array.from({ length: 60 }, (_, n) => payloadWith(`KX${n * 7_919}`))
    const quick = payments.map((text) => JSON.stringify(drawQrQuickly(text)))
    expect(quick).toEqual(payments.map((text) => JSON.stringify(drawQr(text))))
  })

  test.each([1, 700, 2_331, 8_000])('of %s letters it is what the slow one is', (length) => {
    const long = 'Chợ40'.repeat(length).slice(0, length)
    const slow = drawQr(long)
    expect(drawQrQuickly(long)).toEqual(slow)
    const svg = drawQrSvgQuickly(long)
    expect(svg).toEqual(slow.ok ? { ok: true, value: qrSvg(slow.value) } : slow)
  })
})
