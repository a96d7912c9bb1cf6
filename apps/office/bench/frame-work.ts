import type { CDPSession } from 'playwright-core'

type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Of the processor, in microseconds: what the thread itself did, however many others wanted it. */
  readonly tdur?: number
}

const TASK = 'ThreadControllerImpl::RunTask'
const FRAME = 'FireAnimationFrame'

/**
 * The milliseconds of the processor that the page's main thread takes for each frame while something is
 * done: script, style, layout and painting. Neighbours who want the processor too hardly change it.
 */
export async function workOf(wire: CDPSession, act: () => Promise<unknown>): Promise<number[]> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }): void => {
    events.push(...(value as TraceEvent[]))
  }
  wire.on('Tracing.dataCollected', collect)
  await wire.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  })
  await act()
  const complete = new Promise<void>((told) => wire.once('Tracing.tracingComplete', () => told()))
  await wire.send('Tracing.end')
  await complete
  wire.off('Tracing.dataCollected', collect)
  return workPerFrame(events)
}

function workPerFrame(events: readonly TraceEvent[]): number[] {
  const first = events.find(({ name }) => name === FRAME)
  if (!first) throw new Error('no frame was drawn')
  const own = events
    .filter(({ ph, pid, tid }) => ph === 'X' && pid === first.pid && tid === first.tid)
    .toSorted((a, b) => a.ts - b.ts)
  const frames = own.filter(({ name }) => name === FRAME).map(({ ts }) => ts)
  const work = frames.map(() => 0)
  let frame = 0
  for (const { ts, dur = 0, tdur = 0 } of own.filter(({ name }) => name === TASK)) {
    // The task in which a frame's callbacks run is that frame's from its beginning.
    while (ts + dur > (frames[frame + 1] ?? Number.POSITIVE_INFINITY)) frame += 1
    work[frame] = (work[frame] ?? 0) + tdur / 1000
  }
  return work
}
