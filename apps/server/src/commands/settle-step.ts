import type { PersonId, Problem, SettlementId } from '@cho40/contract'
import type { Deps } from '@cho40/core'
import type { Permission } from '@cho40/core/access'
import { ok, type Result } from '@cho40/values'
import { about, command, jsonArgument } from './command.ts'
import { DONE, type ExitCode } from './exit-code.ts'
import { databasePlace, placeArguments } from './place-arguments.ts'
import { refuseProblem } from './refuse-problem.ts'
import { refuseUsage } from './refuse-usage.ts'
import { printJson, printLine } from './say.ts'
import {
  actorFor,
  byArgument,
  ownerOf,
  readCooperative,
  readDay,
  readPhone,
  readRun,
  runArgument,
} from './settle-options.ts'
import { settlementText } from './settle-text.ts'

const stepArguments = {
  ...runArgument,
  ...byArgument,
  ...placeArguments,
  ...jsonArgument,
} as const

/** Draws up a run: a draft, computed anew until somebody checks it. */
export const settlePrepare = command(
  {
    cooperative: {
      type: 'string',
      valueHint: 'ID',
      required: true,
      description: about('mã hợp tác xã, coop_…', 'the cooperative’s id, coop_…'),
    },
    from: {
      type: 'string',
      valueHint: 'YYYY-MM-DD',
      required: true,
      description: about('ngày đầu kỳ', 'the first day'),
    },
    to: {
      type: 'string',
      valueHint: 'YYYY-MM-DD',
      required: true,
      description: about('ngày cuối kỳ', 'the last day'),
    },
    ...byArgument,
    ...placeArguments,
    ...jsonArgument,
  },
  async (args): Promise<ExitCode> => {
    const here = ['settle', 'prepare']
    const cooperative = readCooperative(args.cooperative)
    if (!cooperative.ok) return refuseUsage(cooperative.problem, here)
    const from = readDay('--from', args.from)
    if (!from.ok) return refuseUsage(from.problem, here)
    const to = readDay('--to', args.to)
    if (!to.ok) return refuseUsage(to.problem, here)
    if (to.value < from.value) {
      const expected = { vi: 'ngày không trước --from', en: 'a day not before --from' }
      return refuseUsage({ type: 'OptionInvalid', option: '--to', found: args.to, expected }, here)
    }
    const cooperativeId = cooperative.value
    return stepped(args, here, {
      permission: 'settlement.prepare',
      scope: () => Promise.resolve(ok(cooperativeId)),
      async take(deps, by) {
        const { openSettlement } = await import('@cho40/core/settlement')
        const period = { from: from.value, to: to.value }
        const setOff = ALL_DEBTS
        const id = deps.ids.make('settle')
        return openSettlement(deps, { id, cooperativeId, period, setOff, by })
      },
    })
  },
)

/** Every debt may be taken off in full, advances first. */
const ALL_DEBTS: { kind: 'advances' | 'inputs'; limitBps: number }[] = [
  { kind: 'advances', limitBps: 10_000 },
  { kind: 'inputs', limitBps: 10_000 },
]

/** Freezes the draft that was looked at, named by its hash. */
export const settleCheck = command(
  {
    ...stepArguments,
    draft: {
      type: 'string',
      valueHint: 'HASH',
      required: true,
      description: about('mã của bản nháp đã xem', 'the hash of the draft that was looked at'),
    },
  },
  async (args): Promise<ExitCode> => {
    const here = ['settle', 'check']
    const draftHash = args.draft
    if (!/^[0-9a-f]{64}$/.test(draftHash)) {
      const expected = { vi: 'mã 64 chữ số hex', en: '64 hex digits' }
      const found = {
        type: 'OptionInvalid',
        option: '--draft',
        found: draftHash,
        expected,
      } as const
      return refuseUsage(found, here)
    }
    return stepOfRun(args, here, {
      permission: 'settlement.prepare',
      async take(deps, { settlementId, by }) {
        const { checkSettlement } = await import('@cho40/core/settlement')
        return checkSettlement(deps, { settlementId, draftHash, by })
      },
    })
  },
)

/** Approves a checked run; another person than who checked it. */
export const settleApprove = command(
  stepArguments,
  (args): Promise<ExitCode> =>
    stepOfRun(args, ['settle', 'approve'], {
      permission: 'settlement.approve',
      async take(deps, { settlementId, by }) {
        const { approveSettlement } = await import('@cho40/core/settlement')
        return approveSettlement(deps, { settlementId, by })
      },
    }),
)

/** Puts a paid run away. */
export const settleClose = command(
  stepArguments,
  (args): Promise<ExitCode> =>
    stepOfRun(args, ['settle', 'close'], {
      permission: 'settlement.prepare',
      async take(deps, { settlementId, by }) {
        const { closeSettlement } = await import('@cho40/core/settlement')
        return closeSettlement(deps, { settlementId, by })
      },
    }),
)

type Options = {
  readonly by: string
  readonly json?: boolean | undefined
  readonly data?: string | undefined
  readonly 'database-url'?: string | undefined
}

function stepOfRun(
  args: Options & { readonly run: string },
  here: readonly string[],
  step: {
    readonly permission: Permission
    readonly take: (
      deps: Deps,
      who: { readonly settlementId: SettlementId; readonly by: PersonId },
    ) => Promise<Result<SettlementId, Problem>>
  },
): Promise<ExitCode> {
  const run = readRun(args.run)
  if (!run.ok) return Promise.resolve(refuseUsage(run.problem, here))
  const settlementId = run.value
  return stepped(args, here, {
    permission: step.permission,
    scope: (deps) => ownerOf(deps, settlementId),
    take: (deps, by) => step.take(deps, { settlementId, by }),
  })
}

/** Takes one step as somebody whose roles allow it, and shows the run as it is then. */
async function stepped(
  args: Options,
  here: readonly string[],
  step: {
    readonly permission: Permission
    readonly scope: (deps: Deps) => Promise<Result<string, Problem>>
    readonly take: (deps: Deps, by: PersonId) => Promise<Result<SettlementId, Problem>>
  },
): Promise<ExitCode> {
  const phone = readPhone(args.by)
  if (!phone.ok) return refuseUsage(phone.problem, here)
  const place = databasePlace(args)
  if (!place.ok) return refuseUsage(place.problem, here)
  const json = args.json === true
  const [{ withDatabase }, { settlement }] = await Promise.all([
    import('./with-database.ts'),
    import('@cho40/core/settlement'),
  ])
  return withDatabase(place.value, async (deps) => {
    const scope = await step.scope(deps)
    if (!scope.ok) return refuseProblem(scope.problem, { json })
    const { permission } = step
    const actor = await actorFor(deps, { phone: phone.value, permission, scopeId: scope.value })
    if (!actor.ok) return refuseProblem(actor.problem, { json })
    const taken = await step.take(deps, actor.value)
    if (!taken.ok) return refuseProblem(taken.problem, { json })
    const run = await settlement(deps, taken.value)
    if (!run.ok) return refuseProblem(run.problem, { json })
    if (json) printJson(run.value)
    else printLine(settlementText(run.value))
    return DONE
  })
}
