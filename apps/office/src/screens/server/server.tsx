import type { ServerState } from '@cho40/contract'
import { instantToMs } from '@cho40/values'
import type { VNode } from 'preact'
import { useWords } from '../../desk/desk.ts'
import { Empty, Loading, ProblemNote } from '../../parts/notes.tsx'
import { Pictogram } from '../../parts/pictogram.tsx'
import { ScreenHead } from '../../parts/screen-head.tsx'
import { useScreenKeys } from '../../parts/screen-keys.tsx'
import { momentWords } from '../../text/access.ts'
import { useServerWords } from '../../text/server.ts'
import { useAsk } from '../../wire/use-ask.ts'
import { Jobs } from './jobs.tsx'

const DAY_MS = 24 * 60 * 60_000

/** Whether the server is well: its database, disk, copies, and its work by the clock. */
export function Server(): VNode {
  const { text } = useWords()
  const { t } = useServerWords()
  const asked = useAsk('admin.server', undefined)
  const keys = useScreenKeys([
    { key: 'r', label: t.again, press: asked.again },
    { key: 'p', label: text.print, press: () => print() },
  ])
  return (
    <div class="coop-screen access">
      <ScreenHead title={text['screen.server']}>
        <button type="button" class="button screen-only" onClick={asked.again}>
          {t.again} <kbd>r</kbd>
        </button>
      </ScreenHead>
      <p class="about screen-only">{t.about}</p>
      {asked.problem && <ProblemNote problem={asked.problem} again={asked.again} />}
      {asked.value === undefined && !asked.problem && <Loading />}
      {asked.value === null && <Empty title={t.unknown} help={t['unknown.help']} />}
      {asked.value && (
        <>
          <Verdict state={asked.value} />
          <Facts state={asked.value} />
          <p class="source screen-only">{t['backup.how']}</p>
          <Jobs jobs={asked.value.jobs} />
        </>
      )}
      {keys}
    </div>
  )
}

function Verdict({ state: { ailments } }: { state: ServerState }): VNode {
  const { t } = useServerWords()
  const isWell = ailments.length === 0
  return (
    <div class={`verdict ${isWell ? 'of-leaf' : 'of-thread-red'}`} role="status">
      <Pictogram name={isWell ? 'shield' : 'warning'} />
      <h2>{isWell ? t.well : t.ailing}</h2>
      <p>{isWell ? t['well.help'] : ailments.map((one) => t[`ailing.${one}`]).join('; ')}</p>
    </div>
  )
}

function Facts({ state }: { state: ServerState }): VNode {
  const { t, tell } = useServerWords()
  const { dialect, processes, startedAt, writerMs, freeBytes } = state
  const facts: readonly (readonly [string, VNode | string])[] = [
    [t.backup, <Backup at={state.lastBackupAt} />],
    [t.mirror, <Mirror mirror={state.mirror} />],
    [t.free, freeBytes === null ? '–' : tell('free.gb', { n: Math.floor(freeBytes / 1e9) })],
    [t.writer, writerMs === null ? '–' : tell('writer.ms', { n: writerMs })],
    [t.database, tell(`database.${dialect}`, { n: processes })],
    [t.since, momentWords(startedAt)],
  ]
  return (
    <dl class="facts">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}

function Backup({ at }: { at: ServerState['lastBackupAt'] }): VNode {
  const { t, tell } = useServerWords()
  if (at === null) return <span class="wants-work">{t['backup.never']}</span>
  const isOld = Date.now() - instantToMs(at) > DAY_MS + DAY_MS / 12
  const words = tell(isOld ? 'backup.old' : 'backup.at', { at: momentWords(at) })
  return <span class={isOld ? 'wants-work' : undefined}>{words}</span>
}

function Mirror({ mirror }: { mirror: ServerState['mirror'] }): VNode {
  const { t, tell } = useServerWords()
  if (mirror === null) return <>{t['mirror.none']}</>
  const failing = mirror.copies.flatMap(({ copy, failingSince }) =>
    failingSince === null ? [] : [tell('mirror.failing', { copy, at: momentWords(failingSince) })],
  )
  if (failing.length > 0) return <span class="wants-work">{failing.join('; ')}</span>
  return (
    <>{mirror.behind === 0 ? t['mirror.level'] : tell('mirror.behind', { n: mirror.behind })}</>
  )
}
