import { isAddressOrRange } from '@cho40/api'
import { err, ok, type Result } from '@cho40/values'
import type { RunningServer } from '../start.ts'
import { about, command, jsonArgument } from './command.ts'
import { databaseLimitsIn } from './database-limits.ts'
import { DONE, type ExitCode, REFUSED } from './exit-code.ts'
import { goesToJournal } from './journal.ts'
import { mirrorArgument, mirrorFolder } from './mirror-argument.ts'
import { operatingRefusal } from './operating-refusal.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { settingsIn } from './serve-settings.ts'
import { serverCard } from './server-card.ts'
import { DEMO_RULES } from './shop-rules.ts'
import { storeNamed } from './store-named.ts'
import type { UsageProblem } from './usage-problem.ts'

/** The year in which rural markets should be cashless gave its digits to the port as well. */
const DEFAULT_PORT = 4040

export const serve = command(
  {
    ...placeArguments,
    port: {
      type: 'string',
      valueHint: 'N',
      description: about(
        `cổng; mặc định ${DEFAULT_PORT}, 0 là cổng trống bất kỳ (CHO40_PORT)`,
        `port; ${DEFAULT_PORT} unless said, 0 takes any free one (CHO40_PORT)`,
      ),
    },
    host: {
      type: 'string',
      valueHint: 'ADDRESS',
      description: about(
        'địa chỉ nghe; mặc định 127.0.0.1, chỉ máy này (CHO40_HOST)',
        'address to listen on; 127.0.0.1 unless said, this machine only (CHO40_HOST)',
      ),
    },
    'secure-cookies': {
      type: 'boolean',
      description: about(
        'cookie chỉ đi qua HTTPS; bật khi có máy chủ trung gian HTTPS (CHO40_SECURE_COOKIES=1)',
        'cookies over HTTPS only; for a server behind an HTTPS proxy (CHO40_SECURE_COOKIES=1)',
      ),
    },
    'trusted-proxy': {
      type: 'string',
      valueHint: 'ADDRESS,…',
      description: about(
        'địa chỉ hoặc dải của máy chủ trung gian được tin X-Forwarded-For (CHO40_TRUSTED_PROXY)',
        'addresses or ranges of proxies whose X-Forwarded-For is believed (CHO40_TRUSTED_PROXY)',
      ),
    },
    'webhook-network': {
      type: 'string',
      valueHint: 'ADDRESS,…',
      description: about(
        'địa chỉ hoặc dải trong mạng riêng mà webhook được gửi tới (CHO40_WEBHOOK_NETWORK)',
        'addresses or ranges of your own network that webhooks may go to (CHO40_WEBHOOK_NETWORK)',
      ),
    },
    'public-address': {
      type: 'string',
      valueHint: 'URL',
      description: about(
        'địa chỉ mọi người mở, như https://cho.example, cho sitemap và mã trên nhãn (CHO40_PUBLIC_ADDRESS)',
        'what people open, like https://cho.example, for sitemaps and codes on labels (CHO40_PUBLIC_ADDRESS)',
      ),
    },
    ...mirrorArgument,
    demo: {
      type: 'boolean',
      description: about('dữ liệu trình diễn, tất cả là bịa', 'demonstration data, all made up'),
    },
    ...jsonArgument,
  },
  async (args) => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['serve'])
    const port = portFrom(args.port)
    if (!port.ok) return refuseUsage(port.problem, ['serve'])
    const trustedProxies = addressesFrom(args['trusted-proxy'], {
      option: '--trusted-proxy',
      variable: 'CHO40_TRUSTED_PROXY',
    })
    if (!trustedProxies.ok) return refuseUsage(trustedProxies.problem, ['serve'])
    const webhookNetworks = addressesFrom(args['webhook-network'], {
      option: '--webhook-network',
      variable: 'CHO40_WEBHOOK_NETWORK',
    })
    if (!webhookNetworks.ok) return refuseUsage(webhookNetworks.problem, ['serve'])
    const publicAddress = addressFrom(args['public-address'])
    if (!publicAddress.ok) return refuseUsage(publicAddress.problem, ['serve'])
    const s3 = storeNamed('CHO40_S3')
    if (!s3.ok) return refuseUsage(s3.problem, ['serve'])
    const mirrorStore = storeNamed('CHO40_MIRROR_S3')
    if (!mirrorStore.ok) return refuseUsage(mirrorStore.problem, ['serve'])
    const database = databaseLimitsIn(process.env)
    if (!database.ok) return refuseUsage(database.problem, ['serve'])
    const settings = await settingsIn(process.env)
    if (!settings.ok) return refuseUsage(settings.problem, ['serve'])
    const mirrorDir = mirrorFolder(args)
    const options = {
      ...place.value,
      ...database.value,
      ...(mirrorDir === undefined ? {} : { mirrorDir }),
      port: port.value,
      host: args.host ?? (process.env['CHO40_HOST'] || '127.0.0.1'),
      secureCookies: args['secure-cookies'] === true || process.env['CHO40_SECURE_COOKIES'] === '1',
      trustedProxies: trustedProxies.value,
      webhookNetworks: webhookNetworks.value,
      publicAddress: publicAddress.value,
      s3: s3.value,
      mirrorStore: mirrorStore.value,
      ...settings.value,
      shopRules: settings.value.shopRules ?? (args.demo === true ? DEMO_RULES : undefined),
      demo: args.demo === true,
      stocked: true,
    }
    const { startServer } = await import('../start.ts')
    let server: RunningServer
    try {
      server = await startServer(options)
    } catch (error) {
      const refusal = operatingRefusal(error, options)
      if (refusal === undefined) throw error
      say(refusal)
      return REFUSED
    }
    if (args.json === true) printJson(cardFacts(server))
    else printLine(serverCard(server, { isKept: goesToJournal(1, process.env) }))
    return untilSignal(server)
  },
)

function cardFacts({ url, demoLogins, setup }: RunningServer) {
  return {
    url,
    stall: `${url}/stall/`,
    office: `${url}/office/`,
    shop: `${url}/`,
    demoLogins,
    ...(setup ? { setup } : {}),
  }
}

function addressesFrom(
  given: string | undefined,
  { option, variable }: { readonly option: string; readonly variable: string },
): Result<readonly string[], UsageProblem> {
  const text = given ?? process.env[variable] ?? ''
  const addresses = text.split(',').flatMap((part) => part.trim() || [])
  const wrong = addresses.find((address) => !isAddressOrRange(address))
  if (wrong === undefined) return ok(addresses)
  return err({
    type: 'OptionInvalid',
    option: given === undefined ? variable : option,
    found: wrong,
    expected: {
      vi: 'một địa chỉ IP hay một dải như 10.0.0.0/8',
      en: 'an IP address or a range like 10.0.0.0/8',
    },
  })
}

/** An origin alone: pages lie at the root, and a path would be lost. */
function addressFrom(option: string | undefined): Result<string | undefined, UsageProblem> {
  const text = option ?? (process.env['CHO40_PUBLIC_ADDRESS'] || undefined)
  if (text === undefined) return ok(undefined)
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return ok(url.origin)
  return err({
    type: 'OptionInvalid',
    option: option === undefined ? 'CHO40_PUBLIC_ADDRESS' : '--public-address',
    found: text,
    expected: {
      vi: 'một địa chỉ như https://cho.example, không có đường dẫn',
      en: 'an address like https://cho.example, without a path',
    },
  })
}

function portFrom(option: string | undefined): Result<number, UsageProblem> {
  const fromEnvironment = process.env['CHO40_PORT'] || undefined
  const text = option ?? fromEnvironment ?? String(DEFAULT_PORT)
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port >= 0 && port <= 65_535) return ok(port)
  return err({
    type: 'OptionInvalid',
    option: option === undefined ? 'CHO40_PORT' : '--port',
    found: text,
    expected: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
  })
}

/** A terminal's Ctrl-C reaches us, and once more through the script that started us. */
const ONE_SIGNAL_MS = 1000

/** Runs until Ctrl-C or a stop from the system; a second, later signal does not wait any longer. */
function untilSignal(server: RunningServer): Promise<ExitCode> {
  return new Promise((resolve, reject) => {
    let askedAt: number | undefined
    const stop = () => {
      const now = performance.now()
      if (askedAt !== undefined && now - askedAt > ONE_SIGNAL_MS) process.exit(REFUSED)
      if (askedAt !== undefined) return
      askedAt = now
      server.stop().then(() => resolve(DONE), reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)
  })
}
