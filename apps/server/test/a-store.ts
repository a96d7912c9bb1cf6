import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Place } from '../src/photo-s3-place.ts'

/** A store that speaks as much of S3 as is asked of one: signed PUT, GET and DELETE of what lies under a name. */
export type AStore = {
  readonly place: S3Place
  readonly things: Map<string, Buffer>
  /** What it answers instead, until it is undefined again. */
  failing: number | undefined
  readonly close: () => void
}

export async function aStore(): Promise<AStore> {
  const things = new Map<string, Buffer>()
  const server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const key = request.url?.replace(/^\/bucket\/cho\//, '') ?? ''
      const body = Buffer.concat(parts)
      const said = request.headers['x-amz-content-sha256']
      const isSigned = /^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/vn-1\/s3\/aws4_request, /.test(
        request.headers.authorization ?? '',
      )
      const isSame =
        request.method !== 'PUT' || said === createHash('sha256').update(body).digest('hex')
      if (store.failing !== undefined) answer.writeHead(store.failing).end()
      else if (!isSigned || !isSame || key === request.url) answer.writeHead(403).end()
      else if (request.method === 'PUT') answer.writeHead(200).end(void things.set(key, body))
      else if (request.method === 'DELETE') answer.writeHead(204).end(void things.delete(key))
      else if (things.has(key)) answer.writeHead(200).end(things.get(key))
      else answer.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/bucket/cho`
  const store: AStore = {
    place: { url, region: 'vn-1', keyId: 'KEY', secret: 'secret' },
    things,
    failing: undefined,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return store
}
