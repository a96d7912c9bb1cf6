import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leakedPasswordsIn } from '../src/leaked-passwords.ts'
import { aServer, FIRST, goneServer } from './a-server.ts'

test('a server with a list of leaked passwords takes none of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cho40-list-'))
  const path = join(folder, 'list.txt')
  const leaked = 'sáng ra chợ Bắc Hà'
  writeFileSync(path, `${createHash('sha1').update(leaked).digest('hex').toUpperCase()}:3\r\n`)
  const server = await aServer(undefined, { leakedPasswords: leakedPasswordsIn(path) })
  try {
    const set = (password: string) =>
      server.admin.mutate('session.setPassword', { pin: FIRST.pin, password })
    expect((await set(leaked)).status).toBe(400)
    expect((await set(`${leaked}, chiều về`)).status).toBe(200)
  } finally {
    await goneServer(server)
    rmSync(folder, { recursive: true, force: true })
  }
})
