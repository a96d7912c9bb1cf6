import { shownSecret } from '@cho40/api'
import { openWebhookNamed } from '@cho40/core/webhooks'
import { processDeps } from '../process-deps.ts'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import { table } from './table.ts'
import { readWebhook, webhookArgument } from './webhook-options.ts'

const HERE = ['webhook', 'rotate']

/** Changes a webhook's secrets beside a running server, which signs the next event with them. */
export const webhookRotate = command(
  {
    ...webhookArgument,
    retire: {
      type: 'string',
      valueHint: 'SECRET',
      description: about('bỏ bí mật này (mã fsec_…)', 'retire this secret (fsec_…)'),
    },
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const id = readWebhook(args.webhook)
    if (!id.ok) return refuseUsage(id.problem, HERE)
    const place = databasePlace(args)
    if (!place.ok) return refuseUsage(place.problem, HERE)
    const json = args.json === true
    const [{ orRefusal, whileOpen }, { openBeside }, { openSecretFile }] = await Promise.all([
      import('./with-database.ts'),
      import('./open-beside.ts'),
      import('../secret-file.ts'),
    ])
    return orRefusal(place.value, async () => {
      const database = openBeside(place.value)
      return whileOpen(database, async () => {
        if (!(await openWebhookNamed(database, id.value))) {
          return refuseProblem({ type: 'NotFound', what: 'webhook', id: id.value }, { json })
        }
        const secrets = await openSecretFile(place.value.dataDir)
        const changed =
          args.retire === undefined
            ? await secrets.add(id.value, { id: processDeps.ids.make('fsec') })
            : await secrets.retire(id.value, args.retire)
        if (!changed.ok) return refuseProblem(changed.problem, { json })
        const made = changed.value === undefined ? null : shownSecret(changed.value)
        const kept = await secrets.kept(id.value)
        if (json) printJson({ webhookId: id.value, secret: made, secrets: kept })
        else {
          printLine(table(kept.map((one) => [`${one.id} · ${one.mark}`, one.addedAt ?? '–'])))
          if (made !== null) printLine(`${TOLD_ONCE}: ${made}`)
        }
        return DONE
      })
    })
  },
)

const TOLD_ONCE = 'Bí mật mới, chỉ hiện lần này · The new secret, shown this once'
