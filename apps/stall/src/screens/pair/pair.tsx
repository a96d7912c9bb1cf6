import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { VNode } from 'preact'
import { BackPage } from '../../parts/back-page.tsx'
import { moreTextOf } from '../../text/more-text.ts'
import { say } from '../../text/say.ts'
import { problemText } from '../../text/text-of.ts'
import { askPairing, pairingAddress } from '../../till/pairing.ts'
import { press } from '../../till/press.ts'
import type { Till } from '../../till/till.ts'

const QUIET_ZONE = 4

/** A code that lets another phone of the family in, without anybody’s PIN. */
export function PairScreen({ till }: { till: Till }): VNode {
  const text = moreTextOf(till.state)
  const { pairing } = till.state
  if (pairing === undefined) void askPairing(till)
  const { shown, problem } = pairing ?? {}
  return (
    <BackPage till={till} back="#settings" title={text['pair.title']}>
      <p>{text['pair.warn']}</p>
      {shown && <Code address={pairingAddress(shown)} label={text['pair.image']} />}
      <p role="status">
        {shown && say(text['pair.body'], { open: text['join.open'], until: shown.until })}
        {problem && problemText(till.state, problem)}
      </p>
      <button
        type="button"
        class="button of-money"
        onClick={() => press(till, () => askPairing(till))}
      >
        {text['pair.again']}
      </button>
    </BackPage>
  )
}

function Code({ address, label }: { address: string; label: string }): VNode | null {
  const symbol = drawQr(address, { quietZone: QUIET_ZONE })
  if (!symbol.ok) return null
  const side = symbol.value.size + 2 * QUIET_ZONE
  return (
    <svg
      class="code-card"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
      data-payload={address}
    >
      <path stroke="#000" d={qrPath(symbol.value)} />
    </svg>
  )
}
