import type { StockLevelView } from '@cho40/contract'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { GoodsByVariant } from './goods.ts'
import { StockHistory } from './history.tsx'
import { LevelTable } from './level-table.tsx'

type Props = {
  levels: readonly StockLevelView[]
  goods: GoodsByVariant
  acts: number
  onCount: (level: StockLevelView) => void
}

/** What is there, and of one pack that is asked for what happened to it. */
export function Levels({ levels, goods, acts, onCount }: Props): VNode {
  const [looked, setLooked] = useState<StockLevelView>()
  return (
    <>
      <LevelTable levels={levels} goods={goods} onCount={onCount} onLook={setLooked} />
      {looked && (
        <StockHistory
          key={`${looked.placeId} ${looked.variantId}`}
          level={looked}
          goods={goods}
          acts={acts}
          onClose={() => setLooked(undefined)}
        />
      )}
    </>
  )
}
