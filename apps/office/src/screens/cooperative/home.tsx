import type { CooperativeView } from '@cho40/contract'
import { formatDong } from '@cho40/values'
import type { VNode } from 'preact'
import { hrefOf, type Screen } from '../../address.ts'
import { useDesk, useWords } from '../../desk/desk.ts'
import { follow } from '../../parts/follow.ts'
import { Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCoopWords } from '../../text/coop.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CharterForm } from './charter-form.tsx'
import { Debts } from './debts.tsx'
import { CooperativeRoom } from './room.tsx'
import { type Waiting, waitingIn } from './waiting.ts'

/** The cooperative at a glance: what waits, and the door to where it is done. */
export function CooperativeHome(): VNode {
  return (
    <CooperativeRoom title="screen.coop" about="coop.about">
      {(coop) => <Glance coop={coop} />}
    </CooperativeRoom>
  )
}

function Glance({ coop }: { coop: CooperativeView }): VNode {
  const { text } = useWords()
  const { go } = useDesk()
  const { t } = useCoopWords()
  const of = { cooperativeId: coop.id }
  const stock = useAsk('goods.stock', of)
  const register = useAsk('members.register', of)
  const runs = useAsk('settlement.list', { ...of, limit: 1 })
  const newest = runs.value?.[0]
  const run = useAsk('settlement.view', newest ? { settlementId: newest.id } : 'nothing')
  const keys = useScreenKeys(
    DOORS.map((screen, index) => ({
      key: String(index + 1),
      label: text[`screen.${screen}`],
      press: () => go({ screen }),
    })),
  )
  const problem = stock.problem ?? register.problem ?? runs.problem ?? run.problem
  if (problem) {
    return (
      <ProblemNote
        problem={problem}
        again={() => [stock, register, runs, run].forEach((one) => one.again())}
      />
    )
  }
  if (!stock.value || !register.value || !runs.value || (newest && !run.value)) return <Loading />
  const waiting = waitingIn({ stock: stock.value, register: register.value, run: run.value })
  return (
    <>
      {!coop.charter && <CharterForm coop={coop} />}
      <Figures waiting={waiting} state={run.value ? t[`run.${run.value.state}`] : t['run.none']} />
      <Warnings waiting={waiting} members={register.value.officialMembers} />
      <Debts coop={coop} />
      {keys}
    </>
  )
}

const DOORS = [
  'members',
  'deliveries',
  'sales',
  'settlement',
  'books',
  'distribution',
  'tax',
] as const satisfies readonly Screen[]

function Figures({ waiting, state }: { waiting: Waiting; state: string }): VNode {
  const { t, tell } = useCoopWords()
  const { address, go } = useDesk()
  const cells = [
    ['coop.unsold', tell('coop.lots', { n: waiting.lots }), 'sales'],
    ['coop.stockvalue', formatDong(waiting.stockValue), 'sales'],
    ['coop.run', state, 'settlement'],
    ['coop.topay', String(waiting.toPay), 'settlement'],
  ] as const
  return (
    <dl class="figures small-figures">
      {cells.map(([label, value, screen]) => (
        <div key={label}>
          <dt>
            <a href={hrefOf({ ...address, screen })} onClick={follow(() => go({ screen }))}>
              {t[label]}
            </a>
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Warnings({ waiting, members }: { waiting: Waiting; members: number }): VNode {
  const { t, tell } = useCoopWords()
  const { address, go } = useDesk()
  const all = [
    waiting.returned > 0 &&
      ([tell('coop.returned', { n: waiting.returned }), 'settlement'] as const),
    waiting.tooFew && ([tell('coop.toofew', { n: members }), 'members'] as const),
    waiting.overdue > 0 && ([tell('coop.overdue', { n: waiting.overdue }), 'members'] as const),
  ].filter((one) => one !== false)
  return (
    <div class="part">
      <h2 id="warnings">{t['coop.warnings']}</h2>
      {all.length === 0 && <p class="badge of-leaf">{t['coop.quiet']}</p>}
      <ul class="warnings">
        {all.map(([words, screen]) => (
          <li key={words}>
            <a
              class="wants-work"
              href={hrefOf({ ...address, screen })}
              onClick={follow(() => go({ screen }))}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
