import type { StallId } from '@cho40/contract'
import { isId } from '@cho40/values'
import type { VNode } from 'preact'
import { useDesk, useWords } from '../../desk/desk.ts'
import type { OwnStall } from '../../desk/own-stalls.ts'
import { ChoiceField } from '../../parts/fields.tsx'
import { useShopWords } from '../../text/shop.ts'

type Props = { stalls: readonly OwnStall[]; chosen: StallId | undefined }

/** For who sells at several stalls, or at one besides a cooperative: whose orders are shown. */
export function SellerChoice({ stalls, chosen }: Props): VNode | null {
  const { say } = useWords()
  const { t } = useShopWords()
  const { cooperatives, go } = useDesk()
  const isOfCooperative = cooperatives.length > 0
  if (stalls.length + Number(isOfCooperative) < 2) return null
  const options = stalls.map(
    ({ id, number, name }) => [id, `${say('stall', { number })} – ${name}`] as const,
  )
  return (
    <div class="filter screen-only">
      <ChoiceField<StallId | 'store'>
        name="seller"
        label={t['orders.seller']}
        value={chosen ?? 'store'}
        options={isOfCooperative ? [['store', t['orders.seller.coop']], ...options] : options}
        onValue={(value) => {
          go({ stall: isId('stall', value) ? value : undefined, order: undefined })
        }}
      />
    </div>
  )
}
