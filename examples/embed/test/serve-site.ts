import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'

/** The strictest that a page with a script of its own can be under. */
const POLICY = "default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'"
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' }

/** Hands out the files of one folder. */
export async function serveSite(
  folder: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const name = basename(request.url ?? '') || 'index.html'
    const type = TYPES[name.split('.').at(-1) ?? '']
    if (type === undefined) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY })
    response.end(readFileSync(join(folder, name)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `http://127.0.0.1:${port}/`, close }
}
