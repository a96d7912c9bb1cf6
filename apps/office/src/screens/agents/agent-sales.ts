import type { AgentView, GoodsSaleView } from '@cho40/contract'
import { type Dong, subtractDong, sumDong } from '@cho40/values'

/** An agent with what they told of in the time shown. */
export type AgentNow = AgentView & {
  readonly sales: readonly GoodsSaleView[]
  /** Of these, less what buyers brought back. */
  readonly sold: Dong
  readonly fee: Dong
}

export function withSales(
  agents: readonly AgentView[],
  sales: readonly GoodsSaleView[],
): readonly AgentNow[] {
  return agents.map((agent) => {
    const own = sales.filter((sale) => sale.agent === agent.name)
    return {
      ...agent,
      sales: own,
      sold: sumDong(own.map(({ amount, returned }) => subtractDong(amount, returned))),
      fee: sumDong(own.map(({ agentFee }) => agentFee)),
    }
  })
}

/** What an agent has to bring of a sale: the fee stays theirs, also of what came back. */
export function netOf({ amount, agentFee, returned }: GoodsSaleView): Dong {
  return subtractDong(subtractDong(amount, returned), agentFee)
}
