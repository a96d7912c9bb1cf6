import { shownSecret } from '@cho40/api'
import { OpenWebhook, WEBHOOK_KINDS } from '@cho40/contract'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

const HERE = ['webhook', 'add']

/** Opens a webhook; its secret is told this once. */
export const webhookAdd = command(
  {
    url: {
      type: 'string',
      valueHint: 'URL',
      required: true,
      description: about('địa chỉ https nhận sự kiện', 'the https address that takes events'),
    },
    book: {
      type: 'string',
      valueHint: 'ID',
      description: about('mã sổ, book_…', 'the book’s id, book_…'),
    },
    market: {
      type: 'string',
      valueHint: 'ID',
      description: about('hoặc mã chợ, market_…', 'or the market’s id, market_…'),
    },
    kinds: {
      type: 'string',
      valueHint: 'KIND,…',
      description: about(
        'loại sự kiện, cách nhau bằng dấu phẩy; bỏ trống là tất cả',
        'kinds of events, comma-separated; all of them when left out',
      ),
    },
    note: {
      type: 'string',
      valueHint: 'TEXT',
      description: about('ghi chú', 'a note'),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const json = args.json === true
    const [{ withDatabase }, { openWebhook }, { openSecretFile }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/webhooks'),
      import('../secret-file.ts'),
    ])
    return withDatabase(place.value, async (deps) => {
      const wish = OpenWebhook.safeParse({
        id: deps.ids.make('webhook'),
        url: args.url,
        ...(args.market === undefined ? { bookId: args.book } : { marketId: args.market }),
        ...(args.kinds !== undefined && { kinds: args.kinds.split(',').map((one) => one.trim()) }),
        ...(args.note !== undefined && { note: args.note }),
      })
      if (!wish.success) return refuseUsage(wrong(args), HERE)
      const opened = await openWebhook(deps, { ...wish.data, by: null })
      if (!opened.ok) return refuseProblem(opened.problem, { json })
      const { webhookId } = opened.value
      const secrets = await openSecretFile(place.value.dataDir)
      const secret = shownSecret(await secrets.create(webhookId))
      if (json) printJson({ webhookId, url: wish.data.url, secret })
      else {
        printLine(
          table([
            ['Webhook', webhookId],
            ['Địa chỉ · Address', wish.data.url],
            ['Bí mật, chỉ hiện lần này · Secret, shown this once', secret],
          ]),
        )
      }
      return DONE
    })
  },
)

function wrong(args: { readonly url: string; readonly kinds?: string | undefined }) {
  const kinds = WEBHOOK_KINDS.join(', ')
  return {
    type: 'OptionInvalid' as const,
    option: '--url, --book, --market, --kinds, --note',
    found: `${args.url} ${args.kinds ?? ''}`.trim(),
    expected: {
      vi: `một địa chỉ https, mã một sổ hoặc một chợ, và các loại trong: ${kinds}`,
      en: `an https address, the id of a book or a market, and kinds out of: ${kinds}`,
    },
  }
}
