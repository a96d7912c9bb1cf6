import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentOf } from './parts/judge-file.ts'
import { marketOnDisk } from './parts/market-on-disk.ts'
import { runCho40 } from './parts/run-cho40.ts'
import { howMany, report } from './parts/scale.ts'
import { startProcess } from './parts/server-process.ts'

const KILLS = howMany(10, 100)

test('a second server on a folder is refused in words and writes nothing; a killed one leaves no lock behind', async () => {
  const { dataDir } = await marketOnDisk(1)
  const path = join(dataDir, 'cho40.db')
  let refused = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const first = await startProcess({ dataDir })
    const before = readFileSync(path)
    for (const command of [['serve', '--port', '0'], ['migrate']]) {
      const second = await runCho40([...command, '--data', dataDir])
      expect(second.code).toBe(1)
      expect(second.stdout).toBe('')
      expect(second.stderr).toContain('Another Cho40 server is using the data folder')
      expect(second.stderr).toContain('đang được một máy chủ Cho40 khác dùng')
      refused += 1
    }
    expect(readFileSync(path).equals(before)).toBe(true)
    // Those who only read may come beside it.
    expect((await runCho40(['verify', '--data', dataDir])).code).toBe(0)
    await first.kill()
  }
  const content = contentOf(path)
  const last = await startProcess({ dataDir })
  expect(await last.stop()).toBe(0)
  expect(contentOf(path)).toEqual(content)
  report('two servers on one file', { refused, kills: KILLS })
  rmSync(dataDir, { recursive: true, force: true })
})
