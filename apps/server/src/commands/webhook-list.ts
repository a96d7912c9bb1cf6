import type { WebhookView } from '@cho40/contract'
import { webhooksOf } from '@cho40/core/webhooks'
import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

/** Every webhook with how far its books have gone; only reads, also beside a running server. */
export const webhookList = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['webhook', 'list'])
    const [{ orRefusal, whileOpen }, { openBeside }] = await Promise.all([
      import('./with-database.ts'),
      import('./open-beside.ts'),
    ])
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, async () => {
        const found = await webhooksOf(database)
        if (args.json === true) printJson(found)
        else if (found.length === 0) printLine('Chưa có webhook nào · No webhook yet')
        else for (const one of found) printLine(`${textOf(one)}\n`)
        return DONE
      })
    })
  },
)

function textOf({ id, reach, url, kinds, state, reason, note, lines }: WebhookView): string {
  return table([
    ['Webhook', `${id} ${state}${reason === null ? '' : ` (${reason})`}`],
    ['Địa chỉ · Address', url],
    ['Của · Of', reach],
    ['Loại · Kinds', kinds?.join(', ') ?? 'tất cả · all'],
    ...(note === null ? [] : [['Ghi chú · Note', note]]),
    ...lines.map((line) => [line.bookId, progressOf(line)]),
  ])
}

function progressOf(line: WebhookView['lines'][number]): string {
  const { position, newest, attempts, problem, stoppedAt, nextAt } = line
  const counted = `${position}/${newest}`
  if (stoppedAt !== null) return `${counted} đã dừng · stopped ${stoppedAt}: ${problem ?? ''}`
  return problem === null ? counted : `${counted} ${problem} ×${attempts}, → ${nextAt ?? '–'}`
}
