import { type Dong, formatDong } from '@cho40/values'
import type { VNode } from 'preact'

export function Money({ amount }: { amount: Dong }): VNode {
  return <span class="money">{formatDong(amount)}</span>
}
