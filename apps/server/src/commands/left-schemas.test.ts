import { createDatabase } from '@cho40/testing/postgres'
import { instantFromMs } from '@cho40/values'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { examine } from './examine.ts'
import { leftFinding, leftSchemas, letTakenBackGo } from './left-schemas.ts'
import { dateOf, withClient } from './schema-beside.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase(inject('postgresUrl'))
  await withClient(database.url, async (client) => {
    await client.query('create schema cho40_taken_back_20261001t101500')
    await client.query('create table cho40_taken_back_20261001t101500.cho_book as select 1 as id')
    await client.query('create schema cho40_before_update')
    await client.query(dateOf('cho40_before_update'))
    // What is not ours by its whole name is nobody's business.
    await client.query('create schema cho40_taken_back_of_mine')
  })
})
afterAll(() => database.drop())

test('what updates left is named with its age, its size and what takes it away', async () => {
  const left = await leftSchemas(database.url)
  expect(left.map(({ name }) => name)).toEqual([
    'cho40_before_update',
    'cho40_taken_back_20261001t101500',
  ])
  const [kept, taken] = left
  if (!kept || !taken) throw new Error('not there')
  const now = instantFromMs(Date.UTC(2026, 10, 1, 12))
  expect(leftFinding(taken, now)).toMatchObject({ ok: false })
  expect(leftFinding(taken, now).found).toBe(
    'cho40_taken_back_20261001t101500, 31 ngày · days, 1 MiB: cho40 migrate --let-go --taken-back',
  )
  expect(leftFinding(taken, instantFromMs(Date.UTC(2026, 9, 5))).ok).toBe(true)
  const at = kept.at ?? now
  expect(leftFinding(kept, at)).toMatchObject({ ok: true })
  // Nobody wrote down when: then it is for a person to look at.
  expect(leftFinding({ ...kept, at: undefined }, at)).toMatchObject({ ok: false })
})

test('the doctor tells of them, and only what was taken back goes when it is let go', async () => {
  const place = { dataDir: '/nowhere', databaseUrl: database.url }
  const found = async () => (await examine(place)).map(({ found: text }) => text).join('\n')
  expect(await found()).toContain('cho40_taken_back_20261001t101500')
  expect(await letTakenBackGo(database.url)).toEqual(['cho40_taken_back_20261001t101500'])
  expect(await letTakenBackGo(database.url)).toEqual([])
  const names = (await leftSchemas(database.url)).map(({ name }) => name)
  expect(names).toEqual(['cho40_before_update'])
  expect(await found()).not.toContain('taken_back')
})
