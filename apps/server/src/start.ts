import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApi, createEventHub, type Log } from '@cho40/api'
import { createCore, type Deps, type Mirror } from '@cho40/core'
import { identityVault } from '@cho40/core/cooperative'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { getRequestListener } from '@hono/node-server'
import { ensureAdministrator, type FirstAdministrator } from './administrator.ts'
import { bookPages } from './book-pages.ts'
import { type DemoLogin, makeDemo } from './demo/make-demo.ts'
import { followFacts } from './fact-following.ts'
import { sweepHolds } from './hold-sweep.ts'
import { createLog } from './log.ts'
import { mirrored } from './mirrored.ts'
import { type DatabasePlace, type OpenedDatabase, openDatabase } from './open-database.ts'
import { argonPins } from './pins.ts'
import { processDeps } from './process-deps.ts'
import { openSecretFile } from './secret-file.ts'
import { settlementPages } from './settlement-pages.ts'
import { signFiles } from './sign-files.ts'
import { sweepUnpaid } from './unpaid-sweep.ts'
import { webPages } from './web-pages.ts'

export type StartOptions = DatabasePlace & {
  /** 0 takes any free port. */
  readonly port: number
  /** Only this machine unless told otherwise: a reverse proxy with HTTPS stands before it. */
  readonly host?: string
  readonly demo: boolean
  /** Cookies only over HTTPS; set when a proxy serves HTTPS in front. */
  readonly secureCookies?: boolean
  /** A folder on another disk for a second copy of every commit; SQLite only. */
  readonly mirrorDir?: string
  readonly log?: Log
  /** Another time than the machine's, for a month that is played in a minute. */
  readonly clock?: Deps['clock']
}

export type RunningServer = {
  readonly url: string
  /** Of this process's own making; empty when the server is not a demonstration. */
  readonly demoLogins: readonly DemoLogin[]
  /** Shown once, on the very first start without a demonstration. */
  readonly firstAdministrator: FirstAdministrator | undefined
  /** Lets running requests finish, ends streams, closes the database. */
  readonly stop: () => Promise<void>
}

/** Opens the database, makes the demonstration if asked, and listens. Throws DataFolderBusy, MirrorRefused. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const log = options.log ?? createLog()
  const database = await openDatabase(options)
  const mirror = await openMirrorOf(database, { ...options, log })
  const secrets = await openSecretFile(options.dataDir)
  const hub = createEventHub()
  const ambient = { ...processDeps, ...(options.clock && { clock: options.clock }) }
  const deps = {
    ...createCore({ ...ambient, ...database, onEvent: hub.wake }),
    ...ambient,
    ...argonPins(secrets.pepper),
    identities: identityVault(secrets.identities),
  }
  const firstAdministrator = await ensureAdministrator(deps, { demo: options.demo })
  const demoLogins = options.demo ? await makeDemo(deps, secrets, log) : []
  const stopping = new AbortController()
  const sweeps = [sweepHolds(deps, log), sweepUnpaid(deps, log)]
  const following = followFacts(deps, log)
  const app = createApi({
    deps,
    hub,
    bankFeeds,
    feedSecrets: secrets,
    renderBook: bookPages(),
    renderSettlement: settlementPages(),
    renderSign: signFiles(),
    log,
    secureCookies: options.secureCookies ?? false,
    stopping: stopping.signal,
  })
  app.route('/', webPages(deps))
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void answer(request, response))
  const url = await listen(server, options).catch(async (error: unknown) => {
    for (const sweep of sweeps) sweep.stop()
    await following.stop()
    await mirror?.close()
    await database.close()
    throw error
  })
  log.info({ url, dialect: database.dialect }, 'listening')
  return {
    url,
    demoLogins,
    firstAdministrator,
    async stop() {
      stopping.abort()
      for (const sweep of sweeps) sweep.stop()
      await closed(server)
      await following.stop()
      await mirror?.close()
      await database.close()
      log.info({}, 'stopped')
    },
  }
}

async function openMirrorOf(
  database: OpenedDatabase,
  { dataDir, mirrorDir: folder, log }: StartOptions & { readonly log: Log },
): Promise<Mirror | undefined> {
  try {
    return await mirrored(database, { dataDir, folder, log })
  } catch (error) {
    await database.close()
    throw error
  }
}

function listen(server: Server, { port, host = '127.0.0.1' }: StartOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const { port: taken } = server.address() as AddressInfo
      resolve(`http://${host}:${taken}`)
    })
  })
}

const GRACE_MS = 3000
const SWEEP_MS = 25

/** Waits for running requests, at most the grace time; connections that fall idle are let go at once. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MS)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(impatience)
      resolve()
    })
  })
}
