import { drawQr, qrPath } from '@cho40/vietqr/symbol'
import type { VNode } from 'preact'
import { framesOf } from '../../carry/frames.ts'
import { pack } from '../../carry/packed.ts'
import { Pictogram } from '../../parts/pictogram.tsx'
import { moreTextOf } from '../../text/more-text.ts'
import { say } from '../../text/say.ts'
import { rescueFile } from '../../till/recovery.ts'
import type { Till } from '../../till/till.ts'

const FRAME_MS = 350
/** For people whom quick changes make ill. */
const CALM_FRAME_MS = 1500
const QUIET_ZONE = 3

/** The unsent acts as moving QR codes: another phone needs no network and no cable to take them over. */
export function CarryScreen({ till }: { till: Till }): VNode {
  const { showing } = till.state
  const text = moreTextOf(till.state)
  if (showing === undefined) void begin(till)
  const frame = showing?.frames[showing.at]
  return (
    <>
      <div class="woven" />
      <main class="carry">
        <h1 tabIndex={-1}>{text['carry.title']}</h1>
        <p>{text['carry.body']}</p>
        {frame !== undefined && <Frame frame={frame} label={text['carry.image']} />}
        <p class="money">
          {showing && say(text['carry.frame'], { n: showing.at + 1, of: showing.frames.length })}
        </p>
        <a class="button of-money" href="#khoi-phuc">
          <Pictogram name="back" />
          {text['order.back']}
        </a>
      </main>
    </>
  )
}

async function begin(till: Till): Promise<void> {
  if (beginning) return
  beginning = true
  const frames = framesOf(await pack(JSON.stringify(await rescueFile(till))))
  beginning = false
  till.set({ showing: { frames, at: 0 } })
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const timer = setInterval(
    () => {
      const { showing, page } = till.state
      if (showing && page.name === 'carry') {
        return till.set({ showing: { ...showing, at: (showing.at + 1) % showing.frames.length } })
      }
      clearInterval(timer)
      const { showing: _, ...rest } = till.state
      till.state = rest
    },
    calm ? CALM_FRAME_MS : FRAME_MS,
  )
}

let beginning = false

function Frame({ frame, label }: { frame: string; label: string }): VNode | null {
  const symbol = drawQr(frame, { level: 'L', quietZone: QUIET_ZONE })
  if (!symbol.ok) return null
  const side = symbol.value.size + 2 * symbol.value.quietZone
  return (
    <svg
      class="code-card"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shape-rendering="crispEdges"
      data-payload={frame}
    >
      <path stroke="#000" d={qrPath(symbol.value)} />
    </svg>
  )
}
