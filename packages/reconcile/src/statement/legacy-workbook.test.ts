import { expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'

/**
 * A workbook of Excel 97–2003 in as few records as one can have: a compound file (MS-CFB) whose
 * only stream is BIFF8 (MS-XLS): a sheet of labels and numbers.
 */
function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const cells = rows.flatMap((row, r) =>
    row.map((cell, c) => {
      const place = [...u16(r), ...u16(c), ...u16(0)]
      if (typeof cell === 'number') return record(0x0203, [...place, ...double(cell)])
      const letters = Array.from(cell, (letter) => u16(letter.charCodeAt(0))).flat()
      return record(0x0204, [...place, ...u16(cell.length), 1, ...letters])
    }),
  )
  const begin = (kind: number): number[] =>
    record(0x0809, [...u16(0x0600), ...u16(kind), ...u32(0), ...u32(0), ...u32(0)])
  const globals = begin(0x0005)
  const sheetAt = globals.length + 4 + 9 + 4
  const bound = record(0x0085, [...u32(sheetAt), 0, 0, 1, 0, 0x53])
  const end = record(0x000a, [])
  return compound([...globals, ...bound, ...end, ...begin(0x0010), ...cells.flat(), ...end])
}

function compound(stream: readonly number[]): Uint8Array {
  const sectors = Math.max(8, Math.ceil(stream.length / 512))
  const file = new Uint8Array(512 * (3 + sectors))
  const [none, last, isFat] = [0xffffffff, 0xfffffffe, 0xfffffffd]
  const put = (at: number, bytes: readonly number[]): void => file.set(bytes, at)
  put(0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  put(24, [...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6)])
  put(44, [...u32(1), ...u32(1), ...u32(0), ...u32(4096), ...u32(last), ...u32(0), ...u32(last)])
  put(72, [...u32(0), ...u32(0), ...Array.from({ length: 108 }, () => u32(none)).flat()])
  const chain = Array.from({ length: sectors }, (_, i) => (i === sectors - 1 ? last : i + 3))
  const fat = [isFat, last, ...chain]
  put(512, Array.from({ length: 128 }, (_, i) => u32(fat[i] ?? none)).flat())
  const entry = (name: string, kind: number, links: readonly number[]): number[] => {
    const text = Array.from(name, (letter) => u16(letter.charCodeAt(0))).flat()
    const head = [...text, ...Array.from({ length: 64 - text.length }, () => 0)]
    const [child = none, start = last, size = 0] = links
    const ids = [...u32(none), ...u32(none), ...u32(child)]
    const rest = Array.from({ length: 36 }, () => 0)
    return [
      ...head,
      ...u16(text.length + 2),
      kind,
      1,
      ...ids,
      ...rest,
      ...u32(start),
      ...u32(size),
      ...u32(0),
    ]
  }
  put(1024, entry('Root Entry', 5, [1, last, 0]))
  put(1024 + 128, entry('Workbook', 2, [none, 2, sectors * 512]))
  put(1536, stream)
  return file
}

function record(id: number, data: readonly number[]): number[] {
  return [...u16(id), ...u16(data.length), ...data]
}
function u16(n: number): number[] {
  return [n & 255, (n >> 8) & 255]
}
function u32(n: number): number[] {
  return [...u16(n & 0xffff), ...u16(n >>> 16)]
}
function double(n: number): number[] {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setFloat64(0, n, true)
  return [...bytes]
}

const ROWS = [
  ['Ngày giao dịch', 'Số tham chiếu', 'Số tiền ghi nợ', 'Số tiền ghi có', 'Số dư', 'Mô tả'],
  ['21/11/2026', 'FT1', '', 45_000, 145_000, 'Tiền gạo KX1'],
  [46_348, 'FT2', 5_000, '', 140_000, 'rút'],
]

test('a workbook of Excel 97–2003 is read like any other', async () => {
  expect(await readStatement(workbook(ROWS))).toMatchObject({
    value: {
      layout: 'vietcombank',
      rows: [
        { amount: 45_000, balanceAfter: 145_000, memo: 'Tiền gạo KX1' },
        { direction: 'out', amount: 5_000, occurredAt: '2026-11-21T17:00:00.000Z' },
      ],
      checks: { balanceChain: { state: 'ok' } },
    },
  })
})

test('a damaged one gives a result and never throws', async () => {
  const bytes = workbook(ROWS)
  for (let at = 0; at < bytes.length; at += 61) {
    const damaged = Uint8Array.from(bytes)
    damaged[at] = (damaged[at] ?? 0) ^ 0xff
    expect(typeof (await readStatement(damaged)).ok).toBe('boolean')
  }
})
