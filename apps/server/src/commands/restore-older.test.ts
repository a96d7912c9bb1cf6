import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixtureFacts, fixtureFile, fixtureVersions } from '@cho40/core/testing'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreInto } from './restore-file.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cho40-older-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each(fixtureVersions())(
  'a backup that schema %s left is restored by this version, its books as they were',
  async (version) => {
    const from = join(folder, `${version}.db`)
    writeFileSync(from, fixtureFile(version))
    const restored = await restoreInto({ from, dataDir: join(folder, version), replace: false })
    const { entries, transfers, books } = fixtureFacts(version, 'sqlite')
    expect(restored).toMatchObject({ ok: true, value: { entries, transfers } })
    expect(restored.ok && restored.value.books).toHaveLength(books.length)
  },
)

test('a database of another program is no backup, and gets no tables of ours', async () => {
  const from = join(folder, 'strange.db')
  new Database(from).exec('create table recipe (name text)').close()
  const dataDir = join(folder, 'strange')
  const restored = await restoreInto({ from, dataDir, replace: false })
  expect(restored).toEqual({ ok: false, problem: { type: 'NoBackup', path: from } })
  expect(existsSync(join(dataDir, 'cho40.db'))).toBe(false)
})
