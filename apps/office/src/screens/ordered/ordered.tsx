import type { CooperativeView, LineWaitingView, PackGoodsView } from '@cho40/contract'
import { plusDays } from '@cho40/values'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { SpanPicker, useSpanKeys } from '../../parts/span-picker.tsx'
import { useCoopWords } from '../../text/coop.ts'
import type { Span } from '../../text/months.ts'
import { useOrderedWords } from '../../text/ordered.ts'
import { useAct } from '../../wire/use-act.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { CooperativeRoom } from '../cooperative/room.tsx'
import { type Asked, NameForm } from './name-form.tsx'
import { nameOfPack, PackTable } from './pack-table.tsx'
import { WaitingTable } from './waiting-table.tsx'

/** Whose goods orders sold: what nobody knows yet, and where the packs of the shop come from. */
export function Ordered(): VNode {
  const { t } = useOrderedWords()
  return (
    <CooperativeRoom title="screen.ordered" about={{ words: t.about }}>
      {(coop) => <OrderedBy coop={coop} />}
    </CooperativeRoom>
  )
}

/** So many lines are looked at together; the next come as these are done. */
const AT_ONCE = 100

/** What waits is looked for a year back; goods sold then may have come as long before. */
const DAYS_BEFORE = 366

function useOrdered(coop: CooperativeView, span: Span) {
  const of = { cooperativeId: coop.id }
  const isForwards = span.from <= span.to
  const packs = useAsk('goods.packs', of)
  const waiting = useAsk(
    'goods.waiting',
    isForwards ? { ...of, ...span, limit: AT_ONCE } : 'nothing',
  )
  const stock = useAsk('goods.stock', of)
  const agreements = useAsk('goods.agreements', of)
  const lots = useAsk(
    'goods.deliveries',
    isForwards
      ? { ...of, from: plusDays(span.from, -DAYS_BEFORE), to: span.to, limit: 2_000 }
      : 'nothing',
  )
  const asks = [packs, waiting, stock, agreements, lots]
  return {
    packs: packs.value,
    waiting: waiting.value,
    stock: stock.value,
    agreements: agreements.value,
    lots: lots.value,
    isForwards,
    problem: asks.find(({ problem }) => problem)?.problem,
    again: () => {
      for (const ask of asks) ask.again()
    },
  }
}

function OrderedBy({ coop }: { coop: CooperativeView }): VNode {
  const { t, tell } = useOrderedWords()
  const words = useCoopWords().t
  const { today } = useDesk()
  const [span, setSpan] = useState<Span>(() => ({ from: plusDays(today, -DAYS_BEFORE), to: today }))
  const [asked, setAsked] = useState<Asked>()
  const now = useOrdered(coop, span)
  const acting = useAct(now.again)
  const keys = useScreenKeys(useSpanKeys(setSpan))
  const { packs, waiting, stock, agreements, lots } = now
  const problem = acting.problem ?? now.problem
  return (
    <>
      {problem && <ProblemNote problem={problem} again={now.again} />}
      <p class="said" role="status">
        {acting.said}
      </p>
      {asked && stock && agreements && lots && (
        <NameForm
          key={asked.line?.id ?? asked.variantId}
          {...{ coop, asked, stock, agreements, lots, acting }}
          onClose={() => setAsked(undefined)}
        />
      )}
      <SpanPicker span={span} onSpan={setSpan} />
      {!now.isForwards && (
        <p class="wants-work" role="alert">
          {words['books.backwards']}
        </p>
      )}
      {!(packs && (waiting || !now.isForwards)) && !problem && <Loading />}
      {waiting && <WaitingTable lines={waiting} onAsk={(line) => setAsked(aboutLine(line))} />}
      {waiting?.length === AT_ONCE && <p class="hint">{tell('waiting.more', { n: AT_ONCE })}</p>}
      {packs?.length === 0 && (
        <Empty title={t['packs.none']} help={t['packs.none.help']} pictogram="sheaf" />
      )}
      {packs && packs.length > 0 && (
        <PackTable packs={packs} onAsk={(pack) => setAsked(aboutPack(pack))} />
      )}
      {keys}
    </>
  )
}

/** A line of a pack that nobody has measured asks about the pack: of so much of it nothing can be said. */
function aboutLine(line: LineWaitingView): Asked {
  const { name, variantId, base, unit, goods, lineId: id, handedOverAt } = line
  return { name, variantId, base, unit, goods, ...(base && { line: { id, handedOverAt } }) }
}

function aboutPack(pack: PackGoodsView): Asked {
  const { variantId, base, unit, goods } = pack
  return { name: nameOfPack(pack), variantId, base, unit, goods }
}
