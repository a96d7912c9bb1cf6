import { feedView } from '@cho40/api'
import type { FeedView } from '@cho40/contract'
import { feedsOf } from '@cho40/core/reconciliation'
import { processDeps } from '../process-deps.ts'
import { command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'

/** Every feed with its health, its secrets by mark alone; only reads, also beside a running server. */
export const feedList = command(
  { ...placeArguments, ...jsonArgument },
  async (args): Promise<ExitCode> => {
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, ['feed', 'list'])
    const [{ orRefusal, whileOpen }, { openBeside }, { openSecretFile }] = await Promise.all([
      import('./with-database.ts'),
      import('./open-beside.ts'),
      import('../secret-file.ts'),
    ])
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, async () => {
        const secrets = await openSecretFile(place.value.dataDir)
        const reaches = await database.db
          .selectFrom('cho_feed')
          .select('reach')
          .distinct()
          .execute()
        const now = processDeps.clock.now()
        const views: FeedView[] = []
        for (const { reach } of reaches) {
          for (const known of await feedsOf(database, { reach, now })) {
            views.push(await feedView(secrets, known))
          }
        }
        if (args.json === true) printJson(views)
        else if (views.length === 0) printLine('Chưa có nguồn nào · No feed yet')
        else for (const view of views) printLine(`${textOf(view)}\n`)
        return DONE
      })
    })
  },
)

function textOf(view: FeedView): string {
  const { health, pull, concerns } = view
  const refused = health.refusals.reduce((sum, { count }) => sum + count, 0)
  const secrets = view.secrets.map(({ id, mark }) => `${id} (${mark})`).join(', ')
  return table([
    ['Nguồn · Feed', `${view.id} ${view.closedAt === null ? '' : '(đã đóng · closed)'}`.trim()],
    ['Của · Of', view.reach],
    ['Nhà cung cấp · Provider', `${view.provider}, ${view.authentication}`],
    ['Đường dẫn · Path', view.path],
    ['Bí mật · Secrets', secrets === '' ? '–' : secrets],
    ['Tin cuối · Last event', health.lastEventAt ?? '–'],
    ['Bị từ chối 7 ngày · Refused in 7 days', String(refused)],
    ['Sót 30 ngày · Missed in 30 days', String(health.missed.count)],
    ['Số dư · Balances', health.balance.state],
    [
      'Lấy bù · Fetched until',
      pull === null ? '–' : `${pull.provedUntil}, → ${pull.nextAt ?? '–'}`,
    ],
    ['Cần xem · Concerns', concerns.length === 0 ? '–' : concerns.join(', ')],
  ])
}
