import { Script } from 'node:vm'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { liveScript } from './live-script.ts'

test('the script that follows an order is a program, small, and cannot end its element', () => {
  // Parsed and not run: a slip would only show where nobody looks, in a browser's console.
  expect(() => new Script(liveScript)).not.toThrow()
  expect(liveScript).not.toMatch(/<\/|<!--/)
  expect(brotliCompressSync(liveScript).length).toBeLessThan(1024)
})
