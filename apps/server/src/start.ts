import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  clientAddress,
  createApi,
  createEventHub,
  createLimiter,
  type Log,
  type Policies,
} from '@cho40/api'
import { createCore, type Deps, type Mirror } from '@cho40/core'
import type { PhotoStoreDep } from '@cho40/core/catalogue'
import { identityVault } from '@cho40/core/cooperative'
import { type OrderLimitDep, USUAL_ORDER_LIMITS } from '@cho40/core/payment'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { getRequestListener } from '@hono/node-server'
import { ensureDemoAdministrator, openSetup, type SetupToken } from './administrator.ts'
import { bookPages } from './book-pages.ts'
import { type DemoLogin, makeDemo } from './demo/make-demo.ts'
import { followFacts } from './fact-following.ts'
import { type AskingProviders, followFeeds } from './feed-following.ts'
import { sweepHolds } from './hold-sweep.ts'
import { createLog } from './log.ts'
import { mirrored } from './mirrored.ts'
import { type DatabasePlace, type OpenedDatabase, openDatabase } from './open-database.ts'
import { packageSignerOf } from './package-signer.ts'
import { photoDeps } from './photo-place.ts'
import type { S3Place } from './photo-s3-place.ts'
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
  /** Addresses or ranges of proxies whose X-Forwarded-For is believed; nobody's unless named. */
  readonly trustedProxies?: readonly string[]
  /** Other limits on requests than the usual ones. */
  readonly limits?: Partial<Policies>
  /** A folder on another disk for a second copy of every commit; SQLite only. */
  readonly mirrorDir?: string
  /** A store that speaks S3 for pictures of products; beside the database when left out. */
  readonly s3?: S3Place | undefined
  readonly log?: Log
  /** Another time than the machine's, for a month that is played in a minute. */
  readonly clock?: Deps['clock']
  readonly providers?: AskingProviders
}

export type RunningServer = {
  readonly url: string
  /** Every route that is answered, so that a test can walk them all. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** Of this process's own making; empty when the server is not a demonstration. */
  readonly demoLogins: readonly DemoLogin[]
  /** Where nobody administers the server yet: what makes the first one. */
  readonly setup: Pick<SetupToken, 'token' | 'path'> | undefined
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
  if (options.demo) await ensureDemoAdministrator(deps)
  const setup = await openSetup(deps, options.dataDir)
  const demoLogins = options.demo ? await makeDemo(deps, secrets, log) : []
  const stopping = new AbortController()
  const sweeps = [sweepHolds(deps, log), sweepUnpaid(deps, log)]
  const feeds = followFeeds(deps, { secrets, log, providers: options.providers })
  const followers = [followFacts(deps, log), feeds]
  const pictures = photoDeps({ dataDir: options.dataDir, s3: options.s3 })
  const app = createApi({
    deps,
    photoDeps: pictures,
    hub,
    bankFeeds,
    feedSecrets: secrets,
    feedTallies: feeds.tallies,
    renderBook: bookPages(),
    renderSettlement: settlementPages(),
    renderSign: signFiles(),
    packageSigner: packageSignerOf(secrets),
    log,
    secureCookies: options.secureCookies ?? false,
    clientAddress: clientAddress(options.trustedProxies),
    limits: createLimiter({ nowMs: () => performance.now(), policies: options.limits ?? {} }),
    setup: setup?.gate,
    stopping: stopping.signal,
  })
  app.route('/', webPages(shopDeps(deps, pictures)))
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => void answer(request, response))
  const url = await listen(server, options).catch(async (error: unknown) => {
    for (const sweep of sweeps) sweep.stop()
    for (const follower of followers) await follower.stop()
    await mirror?.close()
    await database.close()
    throw error
  })
  log.info({ url, dialect: database.dialect }, 'listening')
  return {
    url,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    demoLogins,
    setup: setup && { token: setup.token, path: setup.path },
    async stop() {
      stopping.abort()
      for (const sweep of sweeps) sweep.stop()
      await closed(server)
      for (const follower of followers) await follower.stop()
      await mirror?.close()
      await database.close()
      log.info({}, 'stopped')
    },
  }
}

/** What the shop window needs beside the library: pictures, and how much a buyer may order. */
function shopDeps(deps: Deps, { photos }: PhotoStoreDep): Deps & PhotoStoreDep & OrderLimitDep {
  return { ...deps, photos, orderLimits: USUAL_ORDER_LIMITS }
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
