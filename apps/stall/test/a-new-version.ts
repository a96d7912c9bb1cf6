import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

export type TwoVersions = { readonly port: number; renew: () => void; close: () => Promise<void> }

const WORKER = '/stall/sw.js'

/**
 * Stands before the server and hands everything through, until `renew`: from then on the worker says
 * that it is of another version, as after an update of the server.
 */
export async function twoVersions(port: number): Promise<TwoVersions> {
  let isNew = false
  const between = createServer((asked, answer) => {
    if (isNew && asked.url === WORKER) void newWorker(port).then((text) => tell(answer, text))
    else handThrough(port, asked, answer)
  })
  between.listen(0, '127.0.0.1')
  await once(between, 'listening')
  const address = between.address()
  if (address === null || typeof address === 'string') throw new Error('it listens on a port')
  return {
    port: address.port,
    renew: () => {
      isNew = true
    },
    close: async () => {
      between.closeAllConnections()
      between.close()
      await once(between, 'close')
    },
  }
}

async function newWorker(port: number): Promise<string> {
  const text = await (await fetch(`http://127.0.0.1:${port}${WORKER}`)).text()
  const changed = text.replace('["./","', '["./","new-')
  if (changed === text) throw new Error('the worker names the page it keeps first')
  return changed
}

function tell(answer: ServerResponse, text: string): void {
  answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' })
  answer.end(text)
}

function handThrough(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { url, method, headers } = asked
  const on = request({ host: '127.0.0.1', port, path: url, method, headers }, (found) => {
    answer.writeHead(found.statusCode ?? 500, found.headers)
    found.pipe(answer)
  })
  on.on('error', () => answer.destroy())
  answer.on('close', () => on.destroy())
  asked.pipe(on)
}
