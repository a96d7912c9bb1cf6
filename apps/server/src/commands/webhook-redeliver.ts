import { isId } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { readWebhook, webhookArgument } from './webhook-options.ts'

const HERE = ['webhook', 'redeliver']

/** Sends a book's events again from one on; without a book it lets everything that stopped go on. */
export const webhookRedeliver = command(
  {
    ...webhookArgument,
    book: {
      type: 'string',
      valueHint: 'ID',
      description: about(
        'mã sổ, book_…; bỏ trống là cho chạy tiếp',
        'the book’s id, book_…; left out, what stopped goes on',
      ),
    },
    from: {
      type: 'string',
      valueHint: 'N',
      description: about('từ sự kiện số này của sổ', 'from this event of the book on'),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const webhook = readWebhook(args.webhook)
    if (!webhook.ok) return refuseUsage(webhook.problem, HERE)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const { book } = args
    const from = /^[1-9]\d{0,14}$/.test(args.from ?? '') ? Number(args.from) : undefined
    const hasBook = book !== undefined && isId('book', book)
    if (hasBook !== (from !== undefined) || hasBook !== (book !== undefined)) {
      return refuseUsage(wrong(`${book ?? ''} ${args.from ?? ''}`.trim()), HERE)
    }
    const json = args.json === true
    const [{ withDatabase }, { redeliver, resumeWebhook }] = await Promise.all([
      import('./with-database.ts'),
      import('@cho40/core/webhooks'),
    ])
    return withDatabase(place.value, async (deps) => {
      const webhookId = webhook.value
      const moved =
        hasBook && from !== undefined
          ? await redeliver(deps, { webhookId, bookId: book, from })
          : await resumeWebhook(deps, webhookId)
      if (!moved.ok) return refuseProblem(moved.problem, { json })
      if (json) printJson({ webhookId, bookId: book ?? null, from: from ?? null })
      else printLine(`${webhookId} → ${from ?? 'tiếp · on'}`)
      return DONE
    })
  },
)

function wrong(found: string) {
  return {
    type: 'OptionInvalid' as const,
    option: '--book, --from',
    found,
    expected: {
      vi: 'cả hai, một mã dạng book_… và một số từ 1, hoặc không có gì',
      en: 'both, an id like book_… and a number from 1, or neither',
    },
  }
}
