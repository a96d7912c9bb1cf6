import { expect, test } from 'vitest'
import { aBusyMarket } from '../../testing/a-busy-market.ts'
import { openTest } from '../../testing/each-dialect.ts'
import { wordsOf } from './entry-words.ts'

test('every kind of entry that a busy market makes has words of its own', async () => {
  const deps = await openTest('sqlite')
  await aBusyMarket(deps)
  const rows = await deps.db.selectFrom('cho_entry').select('kind').distinct().execute()
  await deps.close()
  // Reversals have words by what they undo; what a test posts by hand is no kind of ours.
  const kinds = rows.map(({ kind }) => kind).filter((kind) => !/_reversed$|^test_/.test(kind))
  expect(kinds.length).toBeGreaterThan(3)
  const wordless = kinds.filter((kind) => wordsOf({ kind, reverses: null }).en.startsWith('Entry:'))
  expect(wordless).toEqual([])
})

test('a kind without words is printed by its name, a reversal by what it undoes', () => {
  expect(wordsOf({ kind: 'some_new_kind', reverses: null }).vi).toBe('Bút toán: some new kind')
  expect(wordsOf({ kind: 'cash_sale_reversed', reverses: 12 }).vi).toBe('Đảo bút toán số 12')
})
