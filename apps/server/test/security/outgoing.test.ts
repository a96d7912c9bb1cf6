import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Every way out of the server, and who says where it leads. But for webhooks none takes an address
 * from a person or a message: there is nothing to forge. A new one fails here until it is written down with its reason.
 */
const WAYS_OUT: Readonly<Record<string, string>> = {
  'packages/providers/src/provider-api/ask.ts':
    'addresses are constants of the adapters beside it, https alone; no redirect, a time-out, a size',
  'packages/providers/src/vietqr-io/client.ts':
    'the library’s own address; no redirect, a time-out, a size by guarded-get.ts',
  'apps/server/src/s3-store.ts':
    'the buckets that whoever runs the server names in its environment; paths are hashes and names of files; no redirect, a time-out',
  'packages/providers/src/payment-link/payos-links.ts':
    'payOS through its own package, its address a constant; no redirect, a time-out, a size',
  'apps/server/src/commands/feed-test.ts':
    'a command of whoever runs the server, to its own server',
  'apps/server/src/commands/rehearse.ts':
    'a command of whoever runs the server, to the trial server it started on this machine',
  'apps/server/src/commands/fake-bank.ts':
    'a command of whoever tries the server out, to this machine alone unless they say so',
  'packages/providers/src/outgoing-http/send-event.ts':
    'where an administrator said; the address is looked at before it is connected to, no redirect, a time-out, a size',
  'packages/providers/src/outgoing-http/allowed-target.ts': 'reads addresses, opens nothing',
  'packages/providers/src/outgoing-http/public-address.ts': 'reads addresses, opens nothing',
  'packages/storefront/src/live/live-script.ts':
    'a script for the buyer’s browser, which asks the page it stands on',
  'apps/server/src/checkpoint-aside.ts':
    'a thread of this process, from the file beside it, with the path of the database; opens no socket',
  'apps/server/src/checkpoint-thread.ts': 'that thread: opens the database, and no socket',
  'apps/server/src/listening.ts': 'listens, opens nothing',
  'apps/server/src/metrics-requests.ts': 'names the shapes of requests, opens nothing',
  'apps/server/src/traces.ts': 'names the shapes of requests, opens nothing',
  'apps/server/src/trace-otlp.ts':
    'the collector that whoever runs the server names in its environment; no redirect, a time-out',
  'packages/api/src/client-address.ts': 'reads addresses, opens nothing',
}

const ROOT = join(import.meta.dirname, '../../../..')
const SERVER_SIDE = [
  'packages/values',
  'packages/vietqr',
  'packages/reconcile',
  'packages/contract',
  'packages/core',
  'packages/api',
  'packages/providers',
  'packages/storefront',
  'apps/server',
]

/** A call that asks, a module that could, and ways to run what is not in the source. */
const OUT =
  /(?<![.\w])fetch\(|client\.fetch\(|from '(node:)?(http|https|net|tls|dgram|dns|child_process|cluster|worker_threads|inspector|vm)'|from '(axios|aws4fetch|undici|got)'|require\('vietqr'\)|\beval\(|new Function\(/

const sources = SERVER_SIDE.flatMap((folder) =>
  readdirSync(join(ROOT, folder, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.|(^|\/)(testing|bench)\//.test(name))
    .map((name) => `${folder}/src/${name}`),
)

/** The text without comments, where words such as fetch mean nothing. */
const codeOf = (file: string): string =>
  readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')

test('the server’s ways out are those that are written down', () => {
  const found = sources.filter((file) => OUT.test(codeOf(file)))
  expect(found.toSorted()).toEqual(Object.keys(WAYS_OUT).toSorted())
})

test('what is asked of providers stands in the source, with https', () => {
  const addresses = sources
    .filter((file) => file.startsWith('packages/providers/src/provider-api/'))
    .flatMap((file) => [...codeOf(file).matchAll(/'(https?:\/\/[^']+)'/g)].map(([, url]) => url))
  expect(new Set(addresses)).toEqual(
    new Set([
      'https://api-merchant.payos.vn/confirm-webhook',
      'https://my.sepay.vn/userapi/transactions/list',
    ]),
  )
})
