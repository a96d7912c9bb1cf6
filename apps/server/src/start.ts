import {
  type ApiOptions,
  clientAddress,
  createApi,
  createLimiter,
  type Log,
  type Policies,
  publicOrigin,
} from '@cho40/api'
import type { Deps } from '@cho40/core'
import { USUAL_ORDER_LIMITS } from '@cho40/core/payment'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { targetsOf } from '@cho40/providers/outgoing-http'
import type { ShopRules } from '@cho40/storefront'
import type { Hono } from 'hono'
import { openSetup, type SetupToken } from './administrator.ts'
import { bookPages } from './book-pages.ts'
import { buyerNetwork } from './buyer-network.ts'
import { codeSenderAt } from './code-sender.ts'
import type { CodeSenderPlace } from './code-sender-place.ts'
import { demonstrate, forgetHalfMade } from './demo/demonstrate.ts'
import type { DemoLogin } from './demo/make-demo.ts'
import type { AskingProviders } from './feed-following.ts'
import { healthOf } from './health.ts'
import { type JobTimes, jobTimes } from './job-times.ts'
import { type JobsOnce, jobsOnce } from './jobs-once.ts'
import type { LeakedPasswords } from './leaked-passwords.ts'
import { listenWith, type Patience } from './listening.ts'
import { createLog } from './log.ts'
import { countRequests, type RequestCounts } from './metrics-requests.ts'
import type { DatabasePlace } from './open-database.ts'
import { type Opened, openAll } from './opened.ts'
import { operatingPages } from './operating-pages.ts'
import { packageSignerOf } from './package-signer.ts'
import { photoDeps } from './photo-place.ts'
import type { S3Place } from './photo-s3-place.ts'
import { serverStateOf } from './server-state.ts'
import { settlementPages } from './settlement-pages.ts'
import { signFiles } from './sign-files.ts'
import { startNothing, startTimed, type Timed } from './timed.ts'
import { followedDeps } from './trace-database.ts'
import type { TraceSettings } from './trace-settings.ts'
import { warmShop } from './warm-shop.ts'
import { webPages } from './web-pages.ts'

export type StartOptions = DatabasePlace & {
  /** 0 takes any free port. */
  readonly port: number
  /** Only this machine unless told otherwise: a reverse proxy with HTTPS stands before it. */
  readonly host?: string
  readonly demo: boolean
  /** The demonstration's shop has goods in store and takes orders; who tries the store brings their own. */
  readonly stocked?: boolean
  /** Does nothing by the clock and sends nothing: a server over a copy, which is to be looked at only. */
  readonly trial?: boolean
  /** How long a line may take to say what it wants. */
  readonly patience?: Patience | undefined
  /** Cookies only over HTTPS; set when a proxy serves HTTPS in front. */
  readonly secureCookies?: boolean
  /** Addresses or ranges of proxies whose X-Forwarded-For is believed; nobody's unless named. */
  readonly trustedProxies?: readonly string[]
  /** `https://cho.example`, under which people know the server; as each request wrote it when left out. */
  readonly publicAddress?: string | undefined
  /** Other limits on requests than the usual ones. */
  readonly limits?: Partial<Policies>
  /** A folder on another disk for a second copy of every commit; SQLite only. */
  readonly mirrorDir?: string
  /** A store that speaks S3 to which the mirror is sent as well; SQLite only. */
  readonly mirrorStore?: S3Place | undefined
  /** A store that speaks S3 for pictures of products; beside the database when left out. */
  readonly s3?: S3Place | undefined
  /** Lets whoever has it read `/metrics`; without one there is no such page. */
  readonly metricsToken?: string | undefined
  /** Sends one-time codes to telephones; left out, whoever makes one reads it out. */
  readonly codeSender?: CodeSenderPlace | undefined
  /** A collector of OpenTelemetry that hears of every request; nothing is measured when left out. */
  readonly traces?: TraceSettings | undefined
  /** Days after which the buyers of orders that are over are forgotten; never when left out. */
  readonly forgetBuyersAfter?: number | undefined
  /** Tells whether a new password is one that leaked; only the commonest are known when left out. */
  readonly leakedPasswords?: LeakedPasswords | undefined
  /** Where the shop's regulations are read. */
  readonly shopRules?: ShopRules | undefined
  readonly log?: Log
  /** Another time than the machine's, for a month that is played in a minute. */
  readonly clock?: Deps['clock']
  readonly providers?: AskingProviders
  /** Addresses or ranges of the operator's own network that webhooks may go to, besides the internet. */
  readonly webhookNetworks?: readonly string[]
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

/**
 * Opens the database, makes the demonstration if asked, and listens. Throws DataFolderBusy,
 * MirrorRefused, SecretsUnreadable, NotDemonstration.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const log = options.log ?? createLog()
  const traces = options.traces && (await import('./traces.ts')).startTraces(options.traces, log)
  if (options.demo) forgetHalfMade(options)
  const opened = await openTraced(options, log)
  const { deps, secrets } = opened
  const demoLogins = await demonstrated(options, { opened, log })
  const setup = await openSetup(deps, options.dataDir)
  const stopping = new AbortController()
  const jobs = jobTimes(nowMs)
  const requests = countRequests(nowMs)
  const turns = jobsOnce(deps, { holder: deps.ids.make('process'), log })
  const timed = (options.trial ? startNothing : startTimed)(deps, {
    secrets,
    log,
    jobs,
    turns,
    providers: options.providers,
    forgetBuyersAfter: options.forgetBuyersAfter,
    sending: { targets: targetsOf(options.webhookNetworks) },
    // The file's lock lets nobody else in; a database server does.
    alone: opened.dialect === 'sqlite',
  })
  const app = answering(options, {
    opened,
    log,
    timed,
    turns,
    jobs,
    requests,
    setup: setup?.gate,
    stopping: stopping.signal,
  })
  const listening = await listenWith(app, {
    ...options,
    watch: requests.watch,
    follow: traces?.follow,
  }).catch(async (error: unknown) => {
    await timed.stop()
    await turns.stop()
    await opened.close()
    throw error
  })
  const { url } = listening
  log.info({ url, dialect: opened.dialect }, 'listening')
  const warming = warmShop(deps, stopping.signal, log)
  return {
    url,
    routes: app.routes.map(({ method, path }) => ({ method, path })),
    demoLogins,
    setup: setup && { token: setup.token, path: setup.path },
    async stop() {
      stopping.abort()
      timed.stopSweeps()
      await listening.stop()
      await traces?.stop()
      await timed.stop()
      await turns.stop()
      await warming
      await opened.close()
      log.info({}, 'stopped')
    },
  }
}

const nowMs = () => performance.now()

/** Where somebody wants traces, the time that each request takes from the database is known. */
async function openTraced(options: StartOptions, log: Log): Promise<Opened> {
  if (!options.traces) return openAll(options, log)
  const opened = await openAll({ ...options, timed: true }, log)
  return { ...opened, deps: followedDeps(opened.deps) }
}

/** The log-ins of a demonstration; none where nobody asked for one. */
async function demonstrated(
  { demo, dataDir, stocked = false }: StartOptions,
  { opened, log }: { readonly opened: Opened; readonly log: Log },
): Promise<readonly DemoLogin[]> {
  if (!demo) return []
  try {
    const { deps, secrets } = opened
    return await demonstrate(deps, { dataDir, secrets, log, stocked })
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** Everything that is answered: programs first, then the pages. */
function answering(
  options: StartOptions,
  running: {
    readonly opened: Opened
    readonly timed: Timed
    readonly turns: JobsOnce
    readonly jobs: JobTimes
    readonly requests: RequestCounts
    readonly log: Log
    readonly setup: ApiOptions['setup']
    readonly stopping: AbortSignal
  },
): Hono {
  const { dataDir, s3, trustedProxies } = options
  const { opened, timed, turns, jobs, requests, ...own } = running
  const { deps, secrets, hub } = opened
  const pictures = photoDeps({ dataDir, s3 })
  const origin = publicOrigin({ address: options.publicAddress, trustedProxies })
  const onDisk = options.databaseUrl === undefined ? dataDir : undefined
  const health = healthOf({ deps, dataDir: onDisk, stopping: own.stopping, nowMs })
  const { copies, pool } = opened
  const { processes } = turns
  const app = createApi({
    ...own,
    serverState: serverStateOf({ deps, dataDir, copies, health, jobs, processes }),
    deps,
    photoDeps: pictures,
    payLinks: deps.payLinks,
    codeSender: options.codeSender && codeSenderAt(options.codeSender),
    hub,
    bankFeeds,
    feedSecrets: secrets,
    readReports: opened.readReports,
    feedTallies: timed.tallies,
    renderBook: bookPages(),
    renderSettlement: settlementPages(),
    renderSign: signFiles(),
    packageSigner: packageSignerOf(secrets),
    secureCookies: options.secureCookies ?? false,
    clientAddress: clientAddress(trustedProxies),
    publicOrigin: origin,
    limits: createLimiter({
      nowMs,
      policies: options.limits ?? {},
      processes,
    }),
  })
  const shop = {
    deps: { ...deps, orderLimits: USUAL_ORDER_LIMITS },
    photos: pictures.photos,
    origin,
    network: buyerNetwork({ deps, secrets, trustedProxies }),
    ...(options.shopRules && { rules: options.shopRules }),
  }
  const { metricsToken } = options
  app.route(
    '/',
    operatingPages({ deps, dataDir, copies, pool, health, requests, jobs, metricsToken }),
  )
  app.route('/', webPages(shop))
  return app
}
