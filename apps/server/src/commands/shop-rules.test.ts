import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shopRulesIn } from './shop-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'cho40-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const named = (found?: string) =>
  shopRulesIn(found === undefined ? {} : { CHO40_SHOP_RULES: found })
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('regulations are an address over HTTPS or a short text, and there are none unless named', () => {
  expect([named(), named('')]).toMatchObject([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ])
  expect(named('https://xa.example/quy-che')).toMatchObject({
    value: { address: 'https://xa.example/quy-che' },
  })
  expect(named(file('a.txt', 'Điều 1.\n\nĐiều 2.'))).toMatchObject({
    value: { text: 'Điều 1.\n\nĐiều 2.' },
  })
  for (const found of [
    'http://xa.example/',
    'javascript:alert(1)',
    'https://',
    join(folder, 'none.txt'),
    folder,
    file('empty.txt', ' \n'),
    file('long.txt', 'x'.repeat(24_001)),
    file('bytes.txt', new Uint8Array([0xff, 0xfe, 0x41])),
  ]) {
    expect(named(found)).toMatchObject({
      ok: false,
      problem: { type: 'OptionInvalid', option: 'CHO40_SHOP_RULES' },
    })
  }
})
