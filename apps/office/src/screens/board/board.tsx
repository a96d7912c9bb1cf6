import type { BoardStallView, StallId } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk, useMarket, useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { useBoardWords } from '../../text/board.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { useSend } from '../../wire/use-send.ts'
import { StallList } from './stall-list.tsx'
import { StallMap } from './stall-map.tsx'
import { StallPanel } from './stall-panel.tsx'
import { TakeInForm } from './take-in-form.tsx'
import { useFoundStalls } from './use-found-stalls.ts'

/** The stalls of a market as its board looks after them; a household is taken in here. */
export function Board(): VNode {
  const { text } = useWords()
  const { t } = useBoardWords()
  const market = useMarket()
  const { address, go } = useDesk()
  const asked = useAsk('market.board', { marketId: market.id })
  const [taking, setTaking] = useState(false)
  const [isMap, setMap] = useState(true)
  const [find, setFind] = useState('')
  const keys = useScreenKeys([
    { key: 'n', label: t['take.title'], press: () => setTaking(true) },
    { key: 'm', label: `${t['board.map']}, ${t['board.list']}`, press: () => setMap(!isMap) },
  ])
  const sending = useSend(asked.anew)
  const problem = asked.problem ?? sending.problem
  const stalls = useFoundStalls(asked.value, find)
  const chosen = asked.value?.find(({ id }) => id === address.stall)
  const choose = (stall: StallId | undefined): void => go({ stall })
  return (
    <div class="coop-screen access" key={market.id}>
      <ScreenHead title={text['screen.board']} />
      <p class="about screen-only">{t['board.about']}</p>
      {problem && <ProblemNote problem={problem} again={asked.again} />}
      <p class="said" role="status">
        {sending.said}
      </p>
      {taking ? (
        <TakeInForm
          market={market}
          stalls={asked.value ?? []}
          sending={sending}
          onClose={() => setTaking(false)}
        />
      ) : (
        <p class="actions screen-only">
          <button type="button" class="button primary" onClick={() => setTaking(true)}>
            {t['take.title']} <kbd>N</kbd>
          </button>
          <button type="button" class="button" onClick={() => setMap(!isMap)}>
            {t[isMap ? 'board.list' : 'board.map']} <kbd>M</kbd>
          </button>
          <a
            class="button"
            href={`/print/market-signs/${market.id}?format=a4x4`}
            target="_blank"
            rel="noreferrer"
          >
            {t['board.printall']}
          </a>
        </p>
      )}
      {chosen && (
        <StallPanel
          key={chosen.id}
          stall={chosen}
          sending={sending}
          onClose={() => choose(undefined)}
        />
      )}
      {!asked.value && !problem && <Loading />}
      {asked.value?.length === 0 && (
        <Empty title={t['board.none']} help={t['board.none.help']} pictogram="stall" />
      )}
      {asked.value && asked.value.length > 0 && (
        <Stalls {...{ stalls, isMap, find, setFind, chosen, choose }} />
      )}
      {keys}
    </div>
  )
}

/** More tiles than anybody finds something among; the list draws only what is in sight. */
const MOST_ON_MAP = 400

type StallsProps = {
  stalls: readonly BoardStallView[]
  isMap: boolean
  find: string
  setFind: (find: string) => void
  chosen: BoardStallView | undefined
  choose: (stall: StallId) => void
}

function Stalls({ stalls, isMap, find, setFind, chosen, choose }: StallsProps): VNode {
  const { t } = useBoardWords()
  return (
    <>
      <label class="field screen-only">
        <span>{t['board.find']}</span>
        <input
          type="search"
          name="find"
          value={find}
          onInput={({ currentTarget }) => setFind(currentTarget.value)}
        />
      </label>
      {stalls.length === 0 && <p role="status">{t['board.nofound']}</p>}
      {isMap && stalls.length <= MOST_ON_MAP ? (
        <StallMap stalls={stalls} chosen={chosen?.id} onChoose={choose} />
      ) : (
        <StallList stalls={stalls} onChoose={choose} />
      )}
    </>
  )
}
