import { OpenFeed, secretOrigin } from '@cho40/contract'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { readSecret, stdinArgument } from './feed-options.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine, say } from './say.ts'
import { table } from './table.ts'

const HERE = ['feed', 'add']

/** Opens a feed; with a secret made here, told once, or with the provider's from standard input. */
export const feedAdd = command(
  {
    provider: {
      type: 'string',
      valueHint: 'NAME',
      required: true,
      description: about(
        'sepay, casso, payos, pay2s, vietqr-vn, webhook, momo, zalopay, vnpay, sms',
        'one of these',
      ),
    },
    auth: {
      type: 'string',
      valueHint: 'HOW',
      required: true,
      description: about('hmac, api-key, oauth2 hoặc none', 'one of these, as the provider offers'),
    },
    market: {
      type: 'string',
      valueHint: 'ID',
      description: about('mã chợ, market_…', 'the market’s id, market_…'),
    },
    cooperative: {
      type: 'string',
      valueHint: 'ID',
      description: about('hoặc mã hợp tác xã, coop_…', 'or the cooperative’s id, coop_…'),
    },
    ...stdinArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const given = args.stdin === true ? await readSecret() : undefined
    if (given && !given.ok) return refuseUsage(given.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { openFeed }, { openSecretFile }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/reconciliation'),
      import('../secret-file.ts'),
    ])
    return withDatabase(place.value, async (deps) => {
      const wish = OpenFeed.safeParse({
        id: deps.ids.make('feed'),
        provider: args.provider,
        authentication: args.auth,
        ...(args.market === undefined
          ? { cooperativeId: args.cooperative }
          : { marketId: args.market }),
      })
      if (!wish.success) return refuseUsage(wrong(args), HERE)
      const opened = await openFeed(deps, wish.data)
      if (!opened.ok) return refuseProblem(opened.problem, { json })
      const { id, provider, authentication } = wish.data
      const secrets = await openSecretFile(place.value.dataDir)
      const origin = secretOrigin(provider, authentication)
      let secret: string | null = null
      if (given?.ok) await secrets.add(id, { id: deps.ids.make('fsec'), secret: given.value })
      else if (origin === 'ours') secret = await secrets.create(id)
      const path = `/hooks/${provider}/${id}`
      if (json) printJson({ feedId: id, path, secret })
      else printLine(table([['Nguồn · Feed', id], ['Đường dẫn · Path', path], ...shown(secret)]))
      if (origin === 'theirs' && !given) say(ENTER)
      return DONE
    })
  },
)

function shown(secret: string | null): [string, string][] {
  return secret === null ? [] : [['Bí mật, chỉ hiện lần này · Secret, shown this once', secret]]
}

const ENTER = {
  vi: 'Bí mật của nguồn này do nhà cung cấp đưa: nhập bằng cho40 feed rotate --feed … --stdin.',
  en: 'The provider makes the secret of this feed: enter it with cho40 feed rotate --feed … --stdin.',
}

function wrong(args: { readonly provider: string; readonly auth: string }) {
  return {
    type: 'OptionInvalid' as const,
    option: '--provider, --auth, --market',
    found: `${args.provider} ${args.auth}`,
    expected: {
      vi: 'nhà cung cấp và cách xác thực mà họ có, cùng một mã chợ hoặc hợp tác xã',
      en: 'a provider, a proof that it offers, and the id of a market or cooperative',
    },
  }
}
