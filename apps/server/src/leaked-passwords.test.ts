import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { leakedListIn } from './commands/leaked-list.ts'
import { leakedPasswordsIn } from './leaked-passwords.ts'

const folder = mkdtempSync(join(tmpdir(), 'cho40-leaked-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()
let nth = 0
function file(content: string): string {
  nth += 1
  const path = join(folder, `${nth}.txt`)
  writeFileSync(path, content)
  return path
}
/** As the list is given away: in the order of the hashes, with how often each was seen. */
const listOf = (passwords: readonly string[], end: string) =>
  passwords
    .map(sha1)
    .toSorted()
    .map((hash, at) => `${hash}:${(at * 7919) % 40_000_000}`)
    .join(end)

test('every password of a list is found in it, wherever it stands, and no other', async () => {
  for (const size of [1, 2, 3, 5, 8, 13, 60, 301]) {
    for (const end of ['\n', '\r\n']) {
      for (const last of ['', end]) {
        const leaked = Array.from({ length: size }, (_, at) => `${size} ${end.length} ${at}`)
        const isLeaked = leakedPasswordsIn(file(listOf(leaked, end) + last))
        for (const one of leaked) expect([one, await isLeaked(one)]).toEqual([one, true])
        for (let other = 0; other < 40; other += 1) {
          expect([other, await isLeaked(`other ${other}`)]).toEqual([other, false])
        }
      }
    }
  }
  const bare = leakedPasswordsIn(file(['a', 'b', 'c'].map(sha1).toSorted().join('\n')))
  expect([await bare('a'), await bare('c'), await bare('d')]).toEqual([true, true, false])
})

test('the same letters in another composition are the same password', async () => {
  const isLeaked = leakedPasswordsIn(file(listOf(['Mật khẩu'.normalize('NFC')], '\n')))
  expect(await isLeaked('Mật khẩu'.normalize('NFD'))).toBe(true)
})

test('a list that is taken away while it is used lets no password through', async () => {
  const path = file(listOf(['a', 'b'], '\n'))
  const isLeaked = leakedPasswordsIn(path)
  expect(await isLeaked('c')).toBe(false)
  rmSync(path)
  await expect(isLeaked('c')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a list is named by the environment and is one, or the server says what is wrong with it', async () => {
  const named = (path?: string) =>
    leakedListIn(path === undefined ? {} : { CHO40_LEAKED_PASSWORDS: path })
  expect([await named(), await named('')]).toMatchObject([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
  ])
  const many = Array.from({ length: 2_000 }, (_, at) => `password ${at}`)
  const list = await named(file(listOf(many, '\r\n')))
  if (!list.ok || !list.value) throw new Error('a list')
  expect([await list.value('password 1999'), await list.value('password 2000')]).toEqual([
    true,
    false,
  ])
  const backwards = many.map(sha1).toSorted().toReversed().join('\n')
  const wrong = [
    join(folder, 'none.txt'),
    folder,
    file(''),
    file('123456\nqwerty\n'),
    file(backwards),
  ]
  for (const path of wrong) {
    expect(await named(path)).toMatchObject({
      ok: false,
      problem: { type: 'OptionInvalid', option: 'CHO40_LEAKED_PASSWORDS' },
    })
  }
})
