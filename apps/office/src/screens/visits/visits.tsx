import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useCommuneWords } from '../../text/commune.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSaid } from '../../wire/use-said.ts'
import { DropOffTable } from './drop-off-table.tsx'
import { FairPart } from './fair-part.tsx'
import { StartPart } from './start-part.tsx'
import { VisitForm } from './visit-form.tsx'
import { VisitLog } from './visit-log.tsx'

const VISITORS = ['commune_officer', 'administrator', 'market_board', 'helper']

/** Stalls that fell back, who was there, and what came of it. */
export function Visits(): VNode {
  const { text } = useWords()
  const { session } = useDesk()
  const market = useMarket()
  const { t, tell } = useCommuneWords()
  const [here, setHere] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const [isFair, setFair] = useState(false)
  const [said, setSaid] = useSaid()
  const asked = useAsk('community.dropOffs', { marketId: market.id })
  const mayVisit = session.roles.some(({ role }) => VISITORS.includes(role))
  const log = useAsk('community.visits', mayVisit ? { marketId: market.id } : 'nothing')
  const effects = useAsk('community.visitEffects', { marketId: market.id })
  const rows = asked.value ?? []
  const at = Math.min(here, Math.max(rows.length - 1, 0))
  const chosen = rows[at]
  const visit = (): void => {
    if (mayVisit && chosen) setOpen(true)
  }
  const visitAt = (nth: number): void => {
    setHere(nth)
    setOpen(true)
  }
  const visited = async (number: string): Promise<void> => {
    await Promise.all([asked.anew(), log.anew(), effects.anew()])
    setOpen(false)
    setSaid(tell('visit.saved', { number }))
  }
  const keys = useScreenKeys([
    { key: 'j', label: t['key.next'], press: () => setHere(Math.min(at + 1, rows.length - 1)) },
    { key: 'k', label: t['key.before'], press: () => setHere(Math.max(at - 1, 0)) },
    ...(mayVisit
      ? [
          { key: 'v', label: t['key.visit'], press: visit },
          { key: 'f', label: t['fair.new'], press: () => setFair(true) },
        ]
      : []),
  ])
  return (
    <div class="coop-screen adoption">
      <ScreenHead title={text['screen.visits']} />
      <p class="source">{t['visit.about']}</p>
      <p class="said" role="status">
        {said}
      </p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {!asked.value && !asked.problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['visit.none']} help={t['visit.none.help']} pictogram="tick" />
      )}
      {rows.length > 0 && (
        <DropOffTable rows={rows} here={at} onVisit={mayVisit ? visitAt : undefined} />
      )}
      {isOpen && chosen && (
        <VisitForm
          key={chosen.stallId}
          stall={chosen}
          onCancel={() => setOpen(false)}
          onDone={() => void visited(chosen.number)}
        />
      )}
      {log.problem && <ProblemNote problem={log.problem} again={log.again} />}
      {log.value && <VisitLog visits={log.value} effects={effects.value ?? []} />}
      <StartPart />
      <FairPart isOpen={isFair} onOpen={setFair} mayRecord={mayVisit} onSaid={setSaid} />
      {keys}
    </div>
  )
}
