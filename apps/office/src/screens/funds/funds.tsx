import type { CooperativeView, FundBookSource } from '@cho40/contract'
import { formatDong, marketDay } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { TableRoom } from '../../parts/table-room.tsx'
import { useCoopMoreWords } from '../../text/coop-more.ts'
import { shortDay } from '../../text/say.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { MoneyForm } from './money-form.tsx'
import { SourceForm } from './source-form.tsx'

/** The fund that is never shared out, source by source (article 87). */
export function Funds(): VNode {
  const { t } = useCoopMoreWords()
  return (
    <CooperativeRoom title="screen.funds" about={{ words: t['funds.about'] }}>
      {(coop) => <FundBook coop={coop} />}
    </CooperativeRoom>
  )
}

function FundBook({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useCoopMoreWords()
  const { today } = useDesk()
  const [open, setOpen] = useState<'new' | FundBookSource>()
  const from = marketDay(`${today.slice(0, 4)}-01-01`)
  const asked = useAsk('cooperative.fund.book', { cooperativeId: coop.id, from, to: today })
  const acting = useAct(asked.anew)
  const close = (): void => setOpen(undefined)
  const keys = useScreenKeys([{ key: 'n', label: t['funds.new'], press: () => setOpen('new') }])
  const problem = acting.problem ?? asked.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {open === 'new' && <SourceForm coop={coop} acting={acting} onClose={close} />}
      {open !== undefined && open !== 'new' && (
        <MoneyForm key={open.id} source={open} acting={acting} onClose={close} />
      )}
      {open === undefined && (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={() => setOpen('new')}>
            {t['funds.new']} <kbd>N</kbd>
          </button>
        </p>
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['funds.none']} help={t['funds.none.help']} pictogram="sheaf" />
      )}
      {asked.value?.map((source) => (
        <section class="part" key={source.id}>
          <Source source={source} />
          <p class="actions screen-only">
            <button type="button" class="button" onClick={() => setOpen(source)}>
              {tell('funds.record', { name: source.name })}
            </button>
          </p>
        </section>
      ))}
      {keys}
    </>
  )
}

function Source({ source }: { source: FundBookSource }): VNode {
  const { t } = useCoopMoreWords()
  const kinds: Readonly<Record<string, string>> = t
  return (
    <TableRoom label={source.name}>
      <caption>
        {source.name} – {kinds[`source.${source.kind}`] ?? source.kind}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t['funds.day']}</th>
          <th scope="col">{t['funds.what']}</th>
          <th scope="col" class="figure">
            {t['funds.amount']}
          </th>
          <th scope="col" class="figure">
            {t['funds.balance']}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" colSpan={3}>
            {t['funds.opening']}
          </th>
          <td class="figure">{formatDong(source.opening)}</td>
        </tr>
        {source.lines.map((line, at) => (
          <tr key={at}>
            <td>{shortDay(line.day)}</td>
            <td>
              {t[`move.${line.kind}`]}
              {line.note && <small class="hint">{line.note}</small>}
            </td>
            <td class="figure">{formatDong(line.amount)}</td>
            <td class="figure">{formatDong(line.balance)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {t['funds.closing']}
          </th>
          <td class="figure">{formatDong(source.closing)}</td>
        </tr>
      </tfoot>
    </TableRoom>
  )
}
