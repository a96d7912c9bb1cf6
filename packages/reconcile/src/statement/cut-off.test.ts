import { dong, instant, plusMs } from '@cho40/values'
import { expect, test } from 'vitest'
import { readStatement } from './read-statement.ts'
import { rowIdentities } from './row-identities.ts'
import { type WritableLayout, writeStatement } from './write.ts'

const LAYOUTS: readonly WritableLayout[] = ['vietcombank', 'vietcombank-document', 'agribank']

/** The file of seed 5335 of the market simulator, whose cut row came in a second time. */
function fileOf(layout: WritableLayout): Promise<Uint8Array> {
  const start = instant('2026-11-20T22:25:51.000Z')
  return writeStatement(layout, {
    account: '0011000000001',
    opening: dong(50_000_000),
    format: 'csv',
    rows: [20_000, 128_000].map((amount, nth) => ({
      occurredAt: plusMs(start, nth * 60_000),
      direction: nth === 1 ? ('out' as const) : ('in' as const),
      amount: dong(amount),
      bankReference: `5209 - ${10_020 + nth}`,
      memo: `86992414303-0904928995-KX7NK9CRNP${nth}`,
    })),
  })
}

test.each(LAYOUTS)(
  '%s: wherever an upload breaks off, its rows are those of the whole',
  async (layout) => {
    const bytes = await fileOf(layout)
    const identitiesOf = async (file: Uint8Array) => {
      const read = await readStatement(file)
      return read.ok ? rowIdentities(read.value.rows, 'account') : []
    }
    const whole = new Set(await identitiesOf(bytes))
    expect(whole.size).toBe(2)
    const heading = Math.floor(bytes.length / 2)
    for (let length = heading; length < bytes.length; length += 1) {
      const cut = await identitiesOf(bytes.slice(0, length))
      expect(
        cut.filter((identity) => !whole.has(identity)),
        `cut at ${length}`,
      ).toEqual([])
    }
  },
)

test('a row that ends before its balance is reported, not read', async () => {
  const text = new TextDecoder().decode(await fileOf('vietcombank'))
  const end = text.indexOf('10020,,"20,000"') + '10020,,"20,000"'.length
  const read = await readStatement(new TextEncoder().encode(text.slice(0, end)))
  expect(read).toMatchObject({ ok: true, value: { skipped: [{ line: 1, reason: 'cut_off' }] } })
})
