import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Listens on a free port of this machine and prints where, as one line of JSON with `facts`. */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}`, ...facts }))
}
